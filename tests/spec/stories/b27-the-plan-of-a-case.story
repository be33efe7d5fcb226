# Seed B27b: the plan of a case with its days: what was done, what is to be done now, and when the next comes.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-08  bank through 2026-10-07
2026-10-08  plan of Bakkerij Jansen BV?
            letter-1: from 2026-10-09
            call: after that
            letter-last: after that
            hand-over: from 2026-12-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-12  bank through 2026-10-09
2026-10-12  plan of Bakkerij Jansen BV?
            letter-1: done on 2026-10-09
            call: from 2026-10-21
            letter-last: after that
            hand-over: from 2026-12-02
2026-10-21  bank through 2026-10-20
2026-10-21  plan of Bakkerij Jansen BV?
            letter-1: done on 2026-10-09
            call: from 2026-10-21, now
            letter-last: after that
            hand-over: from 2026-12-02
2026-10-21  call with Bakkerij Jansen BV: nothing
2026-10-22  plan of Bakkerij Jansen BV?
            letter-1: done on 2026-10-09
            call: done on 2026-10-21
            letter-last: from 2026-10-26
            hand-over: from 2026-12-02
