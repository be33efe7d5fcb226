# Tip 9, seeds B41 and B42: the letter with its copy goes seven days after the due date, and is paid.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-08  bank through 2026-10-07
2026-10-08  everybody?
2026-10-09  bank through 2026-10-08
2026-10-09  worklist?
2026-10-09  letter to Bakkerij Jansen BV
2026-10-09  worklist?
2026-10-14  receipt of 1210.00 from Bakkerij Jansen BV, "factuur 2026-0187"
2026-10-21  bank through 2026-10-20
2026-10-21  everybody?
