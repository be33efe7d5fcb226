# Issue 6, receipt reversed after the promise was kept: what the bank takes back breaks the promise again, from that day, and
# it is called about first. Paid again, it is kept late.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28
2026-10-27  receipt of 1210.00 from Bakkerij Jansen BV, "2026-0187"
2026-10-29  bank through 2026-10-28
2026-10-29  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: kept
2026-10-29  everybody?
            nobody
2026-11-03  return of 1210.00 from Bakkerij Jansen BV, "2026-0187"
2026-11-04  bank through 2026-11-03
2026-11-04  agreed with Bakkerij Jansen BV?
            Promise: €1,210.00 by Wed 28 Oct: Broken; €0.00 of €1,210.00
              €1,210.00, Wed 28 Oct: Not received
              -> Call today – Promise of €1,210.00: the bank took the money back on Tue 3 Nov
              on paper: Not confirmed by letter
2026-11-04  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 33 days; promise of €1,210.00: the bank took the money back on Tue 3 Nov 2026: promise
2026-11-04  agenda?
            2026-11-04 Bakkerij Jansen BV: call: promise for Wed 28 Oct 2026 was not kept, 1210.00
            now: 1 call about an agreement
2026-11-05  receipt of 1210.00 from Bakkerij Jansen BV, "2026-0187"
2026-11-06  bank through 2026-11-05
2026-11-06  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: kept-late
2026-11-06  everybody?
            nobody
