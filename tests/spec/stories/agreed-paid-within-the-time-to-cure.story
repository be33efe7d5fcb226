# Issue 6, payment within the cure period: a business has five working days after a missed instalment. Paid by then the
# arrangement runs on, with one kept late; what is missed next and stays so may lapse from the sixth.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
2026-10-21  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-10-29  bank through 2026-10-28
2026-10-29  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: In default; €0.00 of €1,210.00
              €403.34, Wed 28 Oct: Not received (not in yet)
              €403.33, Mon 30 Nov: Later
              €403.33, Mon 28 Dec: Later (last instalment)
              -> Call today – Instalment 1 of 3 (€403.34) of Wed 28 Oct was not received; it can still be made good through Wed 4 Nov
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy not back yet, sent on Wed 21 Oct
2026-10-29  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 27 days; instalment 1 of 3 (€403.34, Wed 28 Oct 2026) not received: arrangement
2026-11-04  receipt of 403.34 from Bakkerij Jansen BV, "2026-0187"
2026-11-05  bank through 2026-11-04
2026-11-05  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Running, 0 of 1 in time; €403.34 of €1,210.00
              €403.34, Wed 28 Oct: Received late
              €403.33, Mon 30 Nov: Mon 30 Nov (not in yet)
              €403.33, Mon 28 Dec: Later (last instalment)
              -> Instalment 2 of 3 (€403.33) falls due Mon 30 Nov
              on paper: Confirmed by letter on Wed 21 Oct
2026-11-05  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 806.66, overdue 0.00, 0 days; arrangement runs – 1 of 3 instalments kept: arrangement until 2026-11-30
2026-12-01  bank through 2026-11-30
2026-12-01  worklist?
            Bakkerij Jansen BV, open 806.66, overdue 806.66, 60 days; instalment 2 of 3 (€403.33, Mon 30 Nov 2026) not received: arrangement
2026-12-01  promise Bakkerij Jansen BV: 403.33 by 2026-12-04
            refused: 2026-0187 is in an arrangement already
2026-12-01  call with Bakkerij Jansen BV: nothing
2026-12-07  bank through 2026-12-04
2026-12-07  lapse Bakkerij Jansen BV: too soon
            refused: This instalment can still be made good through Mon 7 Dec 2026: that is what we agreed in writing – Wait until that is over, or call the arrangement off if something else was agreed
2026-12-07  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: In default, 0 of 1 in time; €403.34 of €1,210.00
              €403.34, Wed 28 Oct: Received late
              €403.33, Mon 30 Nov: Not received (not in yet)
              €403.33, Mon 28 Dec: Later (last instalment)
              -> Instalment 2 of 3 (€403.33) of Mon 30 Nov was not received; it can still be made good through Mon 7 Dec
              on paper: Confirmed by letter on Wed 21 Oct
2026-12-07  worklist?
            nobody
2026-12-08  bank through 2026-12-07
2026-12-08  worklist?
            Bakkerij Jansen BV, open 806.66, overdue 806.66, 67 days; instalment 2 of 3 (€403.33) was not received by Mon 7 Dec 2026 either – the arrangement may lapse: lapse
2026-12-08  lapse Bakkerij Jansen BV: instalment 2 was not paid
2026-12-08  worklist?
            Bakkerij Jansen BV, open 806.66, overdue 806.66, 67 days; arrangement lapsed on Tue 8 Dec 2026 – the whole rest is due: arrangement-end
2026-12-08  letter to Bakkerij Jansen BV
            Arrangement ended: 806.66, by 2026-12-18
2026-12-08  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Lapsed, 0 of 1 in time; €403.34 of €1,210.00
              €403.34, Wed 28 Oct: Received late
              €403.33, Mon 30 Nov: Lapsed
              €403.33, Mon 28 Dec: Lapsed (last instalment)
              -> There is nothing left to do
              on paper: Confirmed by letter on Wed 21 Oct
2026-12-08  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 806.66, overdue 806.66, 67 days; arrangement lapsed on Tue 8 Dec 2026 – the whole rest is due: not-due until 2026-12-19
