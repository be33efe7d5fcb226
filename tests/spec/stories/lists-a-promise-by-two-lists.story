# Tip 1 and seed A10.4 for who books the bank elsewhere: two lists alone move the books, and say whether a promise
# was kept.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Timmerfabriek Mulder BV of 800.00, due 2026-10-02
2026-10-14  list through 2026-10-13: 2026-0187 Bakkerij Jansen BV 1210.00 | 2026-0188 Timmerfabriek Mulder BV 800.00 | 2026-0189 Garage Smit 75.50
            1 invoice added
2026-10-14  books?
            through 2026-10-13
2026-10-14  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-21
2026-10-14  letter to Timmerfabriek Mulder BV
            First reminder: 800.00, by 2026-10-21
2026-10-14  call with Bakkerij Jansen BV: promises 1210.00 by 2026-10-20
2026-10-14  call with Timmerfabriek Mulder BV: promises 800.00 by 2026-10-20
2026-10-22  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-20: open
            Timmerfabriek Mulder BV: promise of 800.00 by 2026-10-20: open
2026-10-22  list through 2026-10-21 closing: 2026-0188 Timmerfabriek Mulder BV 800.00 | 2026-0189 Garage Smit 75.50
            Gone: 2026-0187, here 1210.00, on the list 0.00
            1 invoice closed according to the list
2026-10-22  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-20: kept, according to the list of Wed 21 Oct 2026
            Timmerfabriek Mulder BV: promise of 800.00 by 2026-10-20: broken, according to the list of Wed 21 Oct 2026
2026-10-22  worklist?
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 20 days; promise of €800.00 for Tue 20 Oct 2026 not received according to the list of Wed 21 Oct 2026 – “it goes out this week”: promise
2026-10-26  list through 2026-10-23 closing: 2026-0189 Garage Smit 75.50 | 2026-0190 Garage Smit 12.50
            Gone: 2026-0188, here 800.00, on the list 0.00
            1 invoice added, 1 invoice closed according to the list
2026-10-26  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-20: kept, according to the list of Wed 21 Oct 2026
            Timmerfabriek Mulder BV: promise of 800.00 by 2026-10-20: kept-late, according to the list of Fri 23 Oct 2026
2026-10-26  undo
2026-10-26  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-20: kept, according to the list of Wed 21 Oct 2026
            Timmerfabriek Mulder BV: promise of 800.00 by 2026-10-20: broken, according to the list of Wed 21 Oct 2026
