# Seed B46: due on 2 October 2026, so handing over is advised from 2 December and urgent from 2 February. Handed over, our
# own letters and calls stop. Seed B44a: after the last reminder no third one is offered.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  call with Bakkerij Jansen BV: nothing
2026-10-28  bank through 2026-10-27
2026-10-28  letter to Bakkerij Jansen BV
            Last reminder: 1210.00, by 2026-11-09
2026-12-01  bank through 2026-11-30
2026-12-01  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 60 days; next step: hand over from Wed 2 Dec 2026: not-due until 2026-12-02
2026-12-02  bank through 2026-12-01
2026-12-02  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 61 days; advice: hand over since Wed 2 Dec 2026: hand-over
2027-02-01  bank through 2027-01-29
2027-02-01  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 122 days; advice: hand over since Wed 2 Dec 2026: hand-over
2027-02-02  bank through 2027-02-01
2027-02-02  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 123 days; urgent: hand over, advised since Wed 2 Dec 2026: hand-over
2027-02-02  handed over Bakkerij Jansen BV
2027-02-02  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 123 days; handed over: Incassobureau Rijnstroom: handed-over
2027-02-02  refused letter to Bakkerij Jansen BV
            no letter is due
