# A10.3, B38: what was agreed stands in the agenda by day, with the call on the working day before, and in a file for calendar
# programs with an alarm on the day on which the bank can tell. What is paid is gone from it.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0301 to Slagerij Prins of 302.50, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
2026-10-09  letter to Slagerij Prins
2026-10-21  bank through 2026-10-20
2026-10-21  call with Bakkerij Jansen BV: agrees to 403.34 on 2026-10-28, 403.33 on 2026-11-27, 403.33 on 2026-12-28
2026-10-21  call with Slagerij Prins: promises 302.50 by 2026-11-02
2026-10-21  agenda?
2026-10-21  calendar of Bakkerij Jansen BV?
2026-10-21  letter to Bakkerij Jansen BV
2026-10-27  receipt of 403.34 from Bakkerij Jansen BV, "2026-0187"
2026-10-28  bank through 2026-10-27
2026-10-28  agenda?
2026-11-03  bank through 2026-11-02
2026-11-03  agenda?
