# Issue 6, a dispute opened while an arrangement runs: a part that is contested leaves the arrangement alone; when all is
# contested nothing is asked: nobody is called or written to about it, on any screen, until it is answered.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
2026-10-22  contest 2026-0187 for 210.00 of Bakkerij Jansen BV by 2026-11-02: the travel costs are wrong
2026-10-27  bank through 2026-10-26
2026-10-27  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; instalment 1 of 3 (€403.34) falls due Wed 28 Oct 2026 – a friendly call: arrangement
2026-10-27  close Bakkerij Jansen BV as not-ours: they were agreed
2026-10-27  contest 2026-0187 of Bakkerij Jansen BV by 2026-11-06: it never worked
2026-10-27  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; in dispute: it never worked (Rik): dispute until 2026-11-06
2026-10-27  agenda?
            2026-10-28 Bakkerij Jansen BV: instalment 1 of 3, 403.34 (looked at on 2026-10-29)
            2026-11-06 Bakkerij Jansen BV: answer to the dispute (Rik), 1210.00
            2026-11-30 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-12-01)
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
2026-10-27  rests?
            Bakkerij Jansen BV: dispute, Rik, 2026-0187, 1210.00, since 2026-10-27, until 2026-11-06
2026-10-29  bank through 2026-10-28
2026-10-29  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: In default; €0.00 of €1,210.00
              €403.34, Wed 28 Oct: Not received (not in yet)
              €403.33, Mon 30 Nov: Later
              €403.33, Mon 28 Dec: Later (last instalment)
              -> Instalment 1 of 3 (€403.34) of Wed 28 Oct was not received; it can still be made good through Wed 4 Nov
              on paper: The confirmation has to go out yet
2026-10-29  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 27 days; in dispute: it never worked (Rik): dispute until 2026-11-06
2026-10-29  agenda?
            2026-11-06 Bakkerij Jansen BV: answer to the dispute (Rik), 1210.00
            2026-11-30 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-12-01)
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
2026-11-02  bank through 2026-10-30
2026-11-02  close Bakkerij Jansen BV as not-ours: it works
2026-11-02  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 31 days; instalment 1 of 3 (€403.34, Wed 28 Oct 2026) not received: arrangement
2026-11-02  agenda?
            2026-11-02 Bakkerij Jansen BV: call: instalment 1 of 3 (Wed 28 Oct 2026) was not paid, 403.34
            2026-11-27 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Mon 30 Nov 2026), 403.33
            2026-11-30 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-12-01)
            2026-12-24 Bakkerij Jansen BV: call ahead about instalment 3 of 3 (Mon 28 Dec 2026), 403.33
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
            now: 1 call about an agreement
