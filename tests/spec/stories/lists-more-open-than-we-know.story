# Both figures are shown: the money was received here, the list has it open; and the bank is complete, the list less.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1000.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Garage Smit of 800.00, due 2026-10-02
2026-10-08  receipt of 400.00 from Bakkerij Jansen BV, "factuur 2026-0187"
2026-10-21  bank through 2026-10-20
2026-10-21  list through 2026-10-20 keeping: 2026-0187 Bakkerij Jansen BV 1000.00 | 2026-0188 Garage Smit 500.00/800.00
            Higher: 2026-0187, here 600.00, on the list 1000.00
            Lower: 2026-0188, here 800.00, on the list 500.00
            List kept: the bank is up to date
2026-10-21  open?
            2026-0187 600.00
            2026-0188 800.00
2026-10-21  list through 2026-10-20: 2026-0187 Bakkerij Jansen BV 1000.00 | 2026-0188 Garage Smit 500.00/800.00
            Everything in these files was there already; nothing has changed
2026-10-21  undo
2026-10-21  list through 2026-10-20 following: 2026-0187 Bakkerij Jansen BV 1000.00 | 2026-0188 Garage Smit 500.00/800.00
            Higher: 2026-0187, here 600.00, on the list 1000.00
            Lower: 2026-0188, here 800.00, on the list 500.00
            2 invoices brought up to date
2026-10-21  open?
            2026-0187 1000.00
            2026-0188 500.00
