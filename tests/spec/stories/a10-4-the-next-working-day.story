# A10.4: a promise for Friday 13 November; the bank is in through that day without it: first on the list on Monday 16
# November, although Mondays are avoided, and before a larger sum.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-02  invoice 2026-0220 to Timmerfabriek Mulder BV of 9999.00, due 2026-11-01
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-11-13
2026-11-12  bank through 2026-11-11
2026-11-12  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 41 days; promise of €1,210.00 for Fri 13 Nov 2026 – a friendly call: promise
            Timmerfabriek Mulder BV, open 9999.00, overdue 9999.00, 11 days; 11 days after the due date: letter-1
2026-11-13  bank through 2026-11-12
2026-11-13  everybody?
            Timmerfabriek Mulder BV, open 9999.00, overdue 9999.00, 12 days; 12 days after the due date: letter-1
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 42 days; promise of €1,210.00 runs until Fri 13 Nov 2026: promise until 2026-11-13
2026-11-16  bank through 2026-11-13
2026-11-16  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 45 days; promise of €1,210.00 for Fri 13 Nov 2026 not received – “it goes out this week”: promise
            Timmerfabriek Mulder BV, open 9999.00, overdue 9999.00, 15 days; 15 days after the due date: letter-1
2026-11-16  agenda?
            2026-11-16 Bakkerij Jansen BV: call: promise for Fri 13 Nov 2026 was not kept, 1210.00
            now: 1 call about an agreement
