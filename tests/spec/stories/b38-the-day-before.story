# B38: a promise for Monday 2 November is called about on Friday 30 October. Money that is in earlier takes the call away, and
# a promise for the next working day has none.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  invoice 2026-0188 to Slagerij Prins of 302.50, due 2026-10-02
2026-10-21  invoice 2026-0189 to Garage Smit BV of 484.00, due 2026-10-02
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-11-02
2026-10-21  promise Slagerij Prins: 302.50 by 2026-11-02
2026-10-29  receipt of 302.50 from Slagerij Prins, "2026-0188"
2026-10-30  bank through 2026-10-29
2026-10-30  promise Garage Smit BV: 484.00 by 2026-11-02
2026-10-30  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 28 days; promise of €1,210.00 for Mon 2 Nov 2026 – a friendly call: promise
2026-10-30  agenda?
            2026-10-30 Bakkerij Jansen BV: call ahead about the promise for Mon 2 Nov 2026, 1210.00
            2026-11-02 Bakkerij Jansen BV: promise falls due, 1210.00 (looked at on 2026-11-03)
            2026-11-02 Garage Smit BV: promise falls due, 484.00 (looked at on 2026-11-03)
            now: 1 call about an agreement
2026-10-30  call with Bakkerij Jansen BV: nothing
2026-10-30  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 28 days; today already: No promise: contacted until 2026-10-31
            not today: Garage Smit BV, open 484.00, overdue 484.00, 28 days; today already: Promise: contacted until 2026-10-31
2026-10-30  agenda?
            2026-11-02 Bakkerij Jansen BV: promise falls due, 1210.00 (looked at on 2026-11-03)
            2026-11-02 Garage Smit BV: promise falls due, 484.00 (looked at on 2026-11-03)
