# Tip 2, seed B32: what is contested rests; the rest is asked for. Undo brings it back.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-05  invoice 2026-0191 to Bakkerij Jansen BV of 500.00, due 2026-10-05
2026-10-14  bank through 2026-10-13
2026-10-14  dispute 2026-0187 of Bakkerij Jansen BV: the cooling still makes a noise
2026-10-14  worklist?
            Bakkerij Jansen BV, open 1710.00, overdue 1710.00, 12 days; 9 days after the due date: letter-1
2026-10-14  hold Bakkerij Jansen BV until 2026-10-28: delivery on the 27th
2026-10-14  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1710.00, overdue 1710.00, 12 days; not now: delivery on the 27th: hold until 2026-10-28
2026-10-14  undo
2026-10-14  worklist?
            Bakkerij Jansen BV, open 1710.00, overdue 1710.00, 12 days; 9 days after the due date: letter-1
2026-10-14  credit C2026-0009 to Bakkerij Jansen BV of 500.00 for 2026-0191
2026-10-14  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 12 days; in dispute: the cooling still makes a noise (Rik): dispute
