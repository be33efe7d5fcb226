# Issue 6, a second promise replacing a broken one: broken stays broken, but asks for nothing any more; one that is replaced
# before its day is replaced. What comes is counted for the one that runs.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28
2026-10-22  promise Bakkerij Jansen BV: 1210.00 by 2026-10-29
2026-10-30  bank through 2026-10-29
2026-10-30  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 28 days; promise of €1,210.00 for Thu 29 Oct 2026 not received – “it goes out this week”: promise
2026-10-30  promise Bakkerij Jansen BV: 1210.00 by 2026-11-04
2026-10-30  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: replaced
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-29: broken
            Bakkerij Jansen BV: promise of 1210.00 by 2026-11-04: open
2026-11-02  bank through 2026-10-30
2026-11-02  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 31 days; promise of €1,210.00 runs until Wed 4 Nov 2026: promise until 2026-11-04
2026-11-02  agenda?
            2026-11-03 Bakkerij Jansen BV: call ahead about the promise for Wed 4 Nov 2026, 1210.00
            2026-11-04 Bakkerij Jansen BV: promise falls due, 1210.00 (looked at on 2026-11-05)
2026-11-03  receipt of 1210.00 from Bakkerij Jansen BV, "2026-0187"
2026-11-05  bank through 2026-11-04
2026-11-05  agreed with Bakkerij Jansen BV?
            Promise: €1,210.00 by Wed 28 Oct: Replaced; €0.00 of €1,210.00
              €1,210.00, Wed 28 Oct: Replaced
              -> There is nothing left to do
              on paper: Not confirmed by letter
            Promise: €1,210.00 by Thu 29 Oct: Broken; €0.00 of €1,210.00
              €1,210.00, Thu 29 Oct: Not received
              -> There is nothing left to do
              on paper: Not confirmed by letter
            Promise: €1,210.00 by Wed 4 Nov: Kept; €1,210.00 of €1,210.00
              €1,210.00, Wed 4 Nov: Received
              -> There is nothing left to do
              on paper: Not confirmed by letter
2026-11-05  everybody?
            nobody
2026-11-05  undo
2026-11-05  undo
2026-11-05  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: replaced
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-29: broken
            Bakkerij Jansen BV: promise of 1210.00 by 2026-11-04: open
