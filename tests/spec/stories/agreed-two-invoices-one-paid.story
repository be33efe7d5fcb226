# Issue 6, a promise across two invoices with one paid: exactly its invoices rest, a third goes on; with one of the two paid
# the promise is partly kept, and the other is asked for.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Bakkerij Jansen BV of 605.00, due 2026-10-02
2026-09-02  invoice 2026-0189 to Bakkerij Jansen BV of 90.00, due 2026-10-02
2026-10-14  bank through 2026-10-13
2026-10-14  promise Bakkerij Jansen BV: 1815.00 by 2026-10-28 on 2026-0187 and 2026-0188
2026-10-15  bank through 2026-10-14
2026-10-15  everybody?
            Bakkerij Jansen BV, open 1905.00, overdue 1905.00, 13 days; 13 days after the due date: letter-1
2026-10-15  letter to Bakkerij Jansen BV
            First reminder: 90.00, by 2026-10-22
2026-10-28  receipt of 1210.00 from Bakkerij Jansen BV, "2026-0187"
2026-10-29  bank through 2026-10-28
2026-10-29  agreed with Bakkerij Jansen BV?
            Promise: €1,815.00 by Wed 28 Oct: Partly kept; €1,210.00 of €1,815.00
              €1,815.00, Wed 28 Oct: Partly received (€1,210.00 received)
              -> Call today – The rest of the promise (€605.00) of Wed 28 Oct was not received
              on paper: Not confirmed by letter
2026-10-29  everybody?
            Bakkerij Jansen BV, open 695.00, overdue 695.00, 27 days; €1,210.00 received of the €1,815.00 promised for Wed 28 Oct 2026 – “it goes out this week”: promise
2026-10-29  open?
            2026-0188 605.00
            2026-0189 90.00
