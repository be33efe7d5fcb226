# design §3: the highest step decides; younger items go along and have then had their own step.
2026-07-01  invoice 2026-0101 to Bakkerij Jansen BV of 100.00, due 2026-07-31
2026-08-07  bank through 2026-08-06
2026-08-07  letter to Bakkerij Jansen BV
            First reminder: 100.00, by 2026-08-14
2026-08-19  bank through 2026-08-18
2026-08-19  call with Bakkerij Jansen BV: nothing
2026-08-20  invoice 2026-0140 to Bakkerij Jansen BV of 200.00, due 2026-08-21
2026-08-20  invoice 2026-0150 to Bakkerij Jansen BV of 400.00, due 2026-09-19
2026-08-28  bank through 2026-08-27
2026-08-28  worklist?
            Bakkerij Jansen BV, open 700.00, overdue 300.00, 28 days; nothing received since the call of Wed 19 Aug 2026: letter-last
2026-08-28  letter to Bakkerij Jansen BV
            Last reminder: 300.00, by 2026-09-09
2026-08-28  worklist?
            nobody
2026-09-30  bank through 2026-09-29
2026-09-30  everybody?
            Bakkerij Jansen BV, open 700.00, overdue 700.00, 61 days; advice: hand over since Wed 30 Sep 2026: hand-over
