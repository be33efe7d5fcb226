# What was looked into goes with the invoice when its import is undone, also where the answer itself was undone before.
2026-10-14  bank through 2026-10-13
2026-10-14  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-14  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 12 days; 12 days after the due date: letter-1
2026-10-14  check Bakkerij Jansen BV: all in order
2026-10-14  undo
2026-10-14  undo
2026-10-14  everybody?
            nobody
