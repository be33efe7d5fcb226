# A part payment booked in both: the receipt of the 8th is in the list of the 20th, that of the 21st is not.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1000.00, due 2026-10-02
2026-10-21  list through 2026-10-20: 2026-0187 Bakkerij Jansen BV 600.00/1000.00
            1 invoice brought up to date
2026-10-21  open?
            2026-0187 600.00
2026-10-08  receipt of 400.00 from Bakkerij Jansen BV, "factuur 2026-0187 deel 1"
2026-10-21  open?
            2026-0187 600.00
2026-10-21  receipt of 250.00 from Bakkerij Jansen BV, "factuur 2026-0187 deel 2"
2026-10-21  open?
            2026-0187 350.00
2026-10-21  undo
2026-10-21  open?
            2026-0187 600.00
2026-10-21  undo
2026-10-21  open?
            2026-0187 600.00
2026-10-21  undo
2026-10-21  open?
            2026-0187 1000.00
