# Two lists of different days in the wrong order: the older one adds what is new, and closes and opens nothing.
2026-10-21  list through 2026-10-20: 2026-0187 Bakkerij Jansen BV 600.00/1000.00
            1 invoice added
2026-10-21  list through 2026-10-13: 2026-0187 Bakkerij Jansen BV 1000.00 | 2026-0150 Garage Smit 75.50
            This list holds on Tue 13 Oct 2026; there is one of Tue 20 Oct 2026 already. Only what is new comes in
            1 invoice added
2026-10-21  open?
            2026-0150 75.50
            2026-0187 600.00
2026-10-21  books?
            through 2026-10-20
2026-10-08  receipt of 400.00 from Bakkerij Jansen BV, "factuur 2026-0187"
2026-10-21  open?
            2026-0150 75.50
            2026-0187 600.00
