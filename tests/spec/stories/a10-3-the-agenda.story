# A10.3, B38: what was agreed stands in the agenda by day, with the call on the working day before, and in a file for calendar
# programs with an alarm on the day on which the bank can tell. What is paid is gone from it.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0301 to Slagerij Prins of 302.50, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Slagerij Prins
            First reminder: 302.50, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  call with Bakkerij Jansen BV: agrees to 403.34 on 2026-10-28, 403.33 on 2026-11-27, 403.33 on 2026-12-28
2026-10-21  call with Slagerij Prins: promises 302.50 by 2026-11-02
2026-10-21  agenda?
            2026-10-27 Bakkerij Jansen BV: call ahead about instalment 1 of 3 (Wed 28 Oct 2026), 403.34
            2026-10-28 Bakkerij Jansen BV: instalment 1 of 3, 403.34 (looked at on 2026-10-29)
            2026-10-30 Slagerij Prins: call ahead about the promise for Mon 2 Nov 2026, 302.50
            2026-11-02 Slagerij Prins: promise falls due, 302.50 (looked at on 2026-11-03)
            2026-11-26 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Fri 27 Nov 2026), 403.33
            2026-11-27 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-11-30)
            2026-12-24 Bakkerij Jansen BV: call ahead about instalment 3 of 3 (Mon 28 Dec 2026), 403.33
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
2026-10-21  calendar of Bakkerij Jansen BV?
            DTSTART;VALUE=DATE:20261028
            SUMMARY:Bakkerij Jansen BV: instalment 1 of 3 (€403.34)
            TRIGGER:P1DT9H
            DTSTART;VALUE=DATE:20261127
            SUMMARY:Bakkerij Jansen BV: instalment 2 of 3 (€403.33)
            TRIGGER:P3DT9H
            DTSTART;VALUE=DATE:20261228
            SUMMARY:Bakkerij Jansen BV: instalment 3 of 3 (€403.33)
            TRIGGER:P1DT9H
2026-10-21  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-10-26  agenda?
            2026-10-27 Bakkerij Jansen BV: call ahead about instalment 1 of 3 (Wed 28 Oct 2026), 403.34
            2026-10-28 Bakkerij Jansen BV: instalment 1 of 3, 403.34 (looked at on 2026-10-29)
            2026-10-28 Bakkerij Jansen BV: call: the arrangement sent on Wed 21 Oct 2026 is not back signed, 1210.00
            2026-10-30 Slagerij Prins: call ahead about the promise for Mon 2 Nov 2026, 302.50
            2026-11-02 Slagerij Prins: promise falls due, 302.50 (looked at on 2026-11-03)
            2026-11-26 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Fri 27 Nov 2026), 403.33
            2026-11-27 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-11-30)
            2026-12-24 Bakkerij Jansen BV: call ahead about instalment 3 of 3 (Mon 28 Dec 2026), 403.33
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
2026-10-27  receipt of 403.34 from Bakkerij Jansen BV, "2026-0187"
2026-10-28  bank through 2026-10-27
2026-10-28  agenda?
            2026-10-30 Slagerij Prins: call ahead about the promise for Mon 2 Nov 2026, 302.50
            2026-11-02 Slagerij Prins: promise falls due, 302.50 (looked at on 2026-11-03)
            2026-11-26 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Fri 27 Nov 2026), 403.33
            2026-11-27 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-11-30)
            2026-12-24 Bakkerij Jansen BV: call ahead about instalment 3 of 3 (Mon 28 Dec 2026), 403.33
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
2026-11-03  bank through 2026-11-02
2026-11-03  agenda?
            2026-11-03 Slagerij Prins: call: promise for Mon 2 Nov 2026 was not kept, 302.50
            2026-11-26 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Fri 27 Nov 2026), 403.33
            2026-11-27 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-11-30)
            2026-12-24 Bakkerij Jansen BV: call ahead about instalment 3 of 3 (Mon 28 Dec 2026), 403.33
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
            now: 1 call about an agreement
