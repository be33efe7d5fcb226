# Tip 10 and seed B31: three instalments, odd cents first; money goes to the oldest; the invoices sleep.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  call with Bakkerij Jansen BV: agrees to 403.34 on 2026-10-28, 403.33 on 2026-11-25, 403.33 on 2026-12-23
2026-10-21  agreements?
            Bakkerij Jansen BV: arrangement open: 0.00 of 403.34 by 2026-10-28, 0.00 of 403.33 by 2026-11-25, 0.00 of 403.33 by 2026-12-23
2026-10-21  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-10-22  bank through 2026-10-21
2026-10-22  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; arrangement runs – 0 of 3 instalments kept: arrangement until 2026-10-28
2026-10-27  bank through 2026-10-26
2026-10-27  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; instalment 1 of 3 (€403.34) falls due Wed 28 Oct 2026 – a friendly call: arrangement
2026-10-27  call with Bakkerij Jansen BV: nothing
2026-10-28  receipt of 403.34 from Bakkerij Jansen BV, "termijn 1 factuur 2026-0187"
2026-10-29  bank through 2026-10-28
2026-10-29  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 806.66, overdue 0.00, 0 days; arrangement runs – 1 of 3 instalments kept: arrangement until 2026-11-25
2026-11-25  receipt of 403.33 from Bakkerij Jansen BV, "termijn 2 factuur 2026-0187"
2026-12-23  receipt of 403.33 from Bakkerij Jansen BV, "termijn 3 factuur 2026-0187"
2026-12-28  bank through 2026-12-24
2026-12-28  agreements?
            Bakkerij Jansen BV: arrangement completed: 403.34 of 403.34 by 2026-10-28, 403.33 of 403.33 by 2026-11-25, 403.33 of 403.33 by 2026-12-23
2026-12-28  everybody?
            nobody
