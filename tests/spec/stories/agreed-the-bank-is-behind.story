# Issue 6, bank behind on the promised day: nobody is judged by books that do not know the day. As soon as they do, who paid
# on the day had paid in time, and who did not is called about.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Slagerij Prins of 302.50, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Slagerij Prins
            First reminder: 302.50, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28
2026-10-21  promise Slagerij Prins: 302.50 by 2026-10-28
2026-10-28  bank through 2026-10-27
2026-11-02  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: open
            Slagerij Prins: promise of 302.50 by 2026-10-28: open
2026-11-02  everybody?
            the books are behind: needed through 2026-10-30
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 31 days; promise of €1,210.00 runs until Wed 28 Oct 2026: promise
            not today: Slagerij Prins, open 302.50, overdue 302.50, 31 days; promise of €302.50 runs until Wed 28 Oct 2026: promise
2026-11-02  agenda?
            2026-10-28 Bakkerij Jansen BV: promise falls due, 1210.00 (looked at on 2026-10-29)
            2026-10-28 Slagerij Prins: promise falls due, 302.50 (looked at on 2026-10-29)
2026-11-02  receipt of 302.50 from Slagerij Prins, "2026-0188", booked 2026-10-28
2026-11-02  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: broken
            Slagerij Prins: promise of 302.50 by 2026-10-28: kept
2026-11-03  bank through 2026-11-02
2026-11-03  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-28: broken
            Slagerij Prins: promise of 302.50 by 2026-10-28: kept
2026-11-03  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 32 days; promise of €1,210.00 for Wed 28 Oct 2026 not received – “it goes out this week”: promise
