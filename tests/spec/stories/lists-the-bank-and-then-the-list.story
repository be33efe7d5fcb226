# The same the other way round gives the same: the bank's file first, then the list.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1000.00, due 2026-10-02
2026-10-08  receipt of 400.00 from Bakkerij Jansen BV, "factuur 2026-0187 deel 1"
2026-10-21  receipt of 250.00 from Bakkerij Jansen BV, "factuur 2026-0187 deel 2"
2026-10-21  list through 2026-10-20: 2026-0187 Bakkerij Jansen BV 600.00/1000.00
            List kept: the bank is up to date
2026-10-21  open?
            2026-0187 350.00
