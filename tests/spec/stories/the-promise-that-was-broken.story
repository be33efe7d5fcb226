# Seeds A10.4, B37 and B38: a promise rests its items, is recalled the working day before, and when it is
# broken it comes first on the next working day, with its words.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Timmerfabriek Mulder BV of 9999.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Timmerfabriek Mulder BV
            First reminder: 9999.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
            Timmerfabriek Mulder BV, open 9999.00, overdue 9999.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
2026-10-21  call with Bakkerij Jansen BV: promises 1210.00 by 2026-10-28
2026-10-21  call with Timmerfabriek Mulder BV: no answer
2026-10-22  bank through 2026-10-21
2026-10-22  everybody?
            Timmerfabriek Mulder BV, open 9999.00, overdue 9999.00, 20 days; no answer on Wed 21 Oct 2026 – now again: call
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 20 days; promise of €1,210.00 runs until Wed 28 Oct 2026: promise until 2026-10-28
2026-10-27  bank through 2026-10-26
2026-10-27  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 25 days; promise of €1,210.00 for Wed 28 Oct 2026 – a friendly call: promise
            Timmerfabriek Mulder BV, open 9999.00, overdue 9999.00, 25 days; no answer on Wed 21 Oct 2026 – now again: call
2026-10-29  bank through 2026-10-28
2026-10-29  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 27 days; promise of €1,210.00 for Wed 28 Oct 2026 not received – “it goes out this week”: promise
            Timmerfabriek Mulder BV, open 9999.00, overdue 9999.00, 27 days; no answer on Wed 21 Oct 2026 – now again: call
2026-10-29  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: broken
2026-10-29  receipt of 1210.00 from Bakkerij Jansen BV, "fact 2026-0187"
2026-10-30  bank through 2026-10-29
2026-10-30  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: kept-late
2026-10-30  everybody?
            Timmerfabriek Mulder BV, open 9999.00, overdue 9999.00, 28 days; no answer on Wed 21 Oct 2026 – now again: call
