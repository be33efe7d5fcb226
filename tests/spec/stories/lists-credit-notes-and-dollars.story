# Credit notes stand on a list by themselves or are taken off the invoice; another currency closes only its own.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-10  credit C2026-0009 to Bakkerij Jansen BV of 210.00 for 2026-0187
2026-09-02  invoice 2026-0200 to Garage Smit of 75.50, due 2026-10-02
2026-10-14  open?
            2026-0187 1000.00
            2026-0200 75.50
2026-10-14  list through 2026-10-13: 2026-0187 Bakkerij Jansen BV 1000.00/1210.00 | 2026-0200 Garage Smit 75.50 | US-1 Miller Inc 300.00 USD
            1 invoice added
2026-10-14  open?
            2026-0187 1000.00
            2026-0200 75.50
            US-1 300.00
2026-10-15  list through 2026-10-14: 2026-0187 Bakkerij Jansen BV 1110.00/1210.00 | C2026-0009 Bakkerij Jansen BV -210.00 | 2026-0200 Garage Smit 75.50
            2 invoices brought up to date
2026-10-15  open?
            2026-0187 900.00
            2026-0200 75.50
            US-1 300.00
2026-10-16  list through 2026-10-15 closing: US-2 Miller Inc 40.00 USD | US-3 Miller Inc 5.00 USD
            Gone: US-1, here 300.00, on the list 0.00
            it looks like a part of a list
            2 invoices added, 1 invoice closed according to the list
2026-10-16  open?
            2026-0187 900.00
            2026-0200 75.50
            US-2 40.00
            US-3 5.00
