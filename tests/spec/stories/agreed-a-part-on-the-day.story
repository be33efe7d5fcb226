# Issue 6, part payment on the day: a part of what was promised comes on its day. The promise is partly kept, only what
# is left is asked for, and what comes later makes it kept, but late.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28
2026-10-28  receipt of 500.00 from Bakkerij Jansen BV, "2026-0187"
2026-10-28  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 710.00, overdue 710.00, 26 days; promise of €1,210.00 runs until Wed 28 Oct 2026: promise until 2026-10-28
2026-10-29  bank through 2026-10-28
2026-10-29  agreed with Bakkerij Jansen BV?
            Promise: €1,210.00 by Wed 28 Oct: Partly kept; €500.00 of €1,210.00
              €1,210.00, Wed 28 Oct: Partly received (€500.00 received)
              -> Call today – The rest of the promise (€710.00) of Wed 28 Oct was not received
              on paper: Not confirmed by letter
2026-10-29  everybody?
            Bakkerij Jansen BV, open 710.00, overdue 710.00, 27 days; €500.00 received of the €1,210.00 promised for Wed 28 Oct 2026 – “it goes out this week”: promise
2026-10-29  agenda?
            2026-10-29 Bakkerij Jansen BV: call: promise for Wed 28 Oct 2026 was not kept, 710.00
            now: 1 call about an agreement
2026-10-29  open?
            2026-0187 710.00
2026-10-30  receipt of 710.00 from Bakkerij Jansen BV, "2026-0187"
2026-11-02  bank through 2026-10-30
2026-11-02  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: kept-late
2026-11-02  everybody?
            nobody
2026-11-02  agenda?
            nothing
