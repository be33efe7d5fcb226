# Issue 6, overpayment: more comes than was promised. The promise is kept, the invoice is settled for no more than it was,
# and the rest stays theirs. What is paid too much on an instalment goes to the next.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28
2026-10-27  receipt of 1300.00 from Bakkerij Jansen BV, "2026-0187"
2026-10-29  bank through 2026-10-28
2026-10-29  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: broken
2026-10-29  open?
            2026-0187 1210.00
2026-10-29  inbox?
            1300.00 from Bakkerij Jansen BV: perhaps Bakkerij Jansen BV
2026-10-29  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 27 days; perhaps paid already: €1,300.00 of Tue 27 Oct 2026 is not explained yet: unexplained-receipt
2026-10-29  agenda?
            nothing
2026-10-29  allocate to 2026-0187 of 1210.00
2026-10-29  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: kept
2026-10-29  open?
            nothing
2026-10-29  inbox?
            90.00 from Bakkerij Jansen BV: perhaps Bakkerij Jansen BV
2026-10-29  everybody?
            nobody
2026-11-02  invoice 2026-0240 to Bakkerij Jansen BV of 1210.00, due 2026-12-02
2026-12-14  bank through 2026-12-11
2026-12-14  plan Bakkerij Jansen BV: in 3 from 2026-12-21
2026-12-18  receipt of 500.00 from Bakkerij Jansen BV, "2026-0240"
2026-12-22  bank through 2026-12-21
2026-12-22  agreed with Bakkerij Jansen BV?
            Promise: €1,210.00 by Wed 28 Oct: Kept; €1,210.00 of €1,210.00
              €1,210.00, Wed 28 Oct: Received
              -> There is nothing left to do
              on paper: Not confirmed by letter
            Arrangement in 3 instalments: Running, 1 of 1 in time; €500.00 of €1,210.00
              €403.34, Mon 21 Dec: Received
              €403.33, Thu 21 Jan 2027: Thu 21 Jan 2027 (€96.66 received)
              €403.33, Mon 22 Feb 2027: Later (last instalment)
              -> Send the confirmation – The letter waits under Letters
              on paper: The confirmation has to go out yet
2026-12-22  agenda?
            2027-01-20 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Thu 21 Jan 2027), 306.67
            2027-01-21 Bakkerij Jansen BV: instalment 2 of 3, 306.67 (looked at on 2027-01-22)
            2027-02-19 Bakkerij Jansen BV: call ahead about instalment 3 of 3 (Mon 22 Feb 2027), 403.33
            2027-02-22 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2027-02-23)
2026-12-22  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 710.00, overdue 0.00, 0 days; arrangement runs – 1 of 3 instalments kept: arrangement until 2027-01-21
