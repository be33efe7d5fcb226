# An item gone and back: closed after one question, paid a second time by nobody, and opened again only when shown.
2026-09-02  invoice 2026-0186 to Garage Smit of 75.50, due 2026-10-02
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1000.00, due 2026-10-02
2026-10-14  list through 2026-10-13: 2026-0186 Garage Smit 75.50 | 2026-0187 Bakkerij Jansen BV 1000.00
            List kept: the bank is up to date
2026-10-21  list through 2026-10-20: 2026-0186 Garage Smit 75.50
            Gone: 2026-0187, here 1000.00, on the list 0.00
            List kept: the bank is up to date
2026-10-21  open?
            2026-0186 75.50
            2026-0187 1000.00
2026-10-22  list through 2026-10-21 closing: 2026-0186 Garage Smit 75.50
            Gone: 2026-0187, here 1000.00, on the list 0.00
            1 invoice closed according to the list
2026-10-22  open?
            2026-0186 75.50
2026-10-22  list through 2026-10-21 closing: 2026-0186 Garage Smit 75.50
            Everything in these files was there already; nothing has changed
2026-10-28  list through 2026-10-27 keeping: 2026-0186 Garage Smit 75.50 | 2026-0187 Bakkerij Jansen BV 1000.00
            Back: 2026-0187, here 0.00, on the list 1000.00
            List kept: the bank is up to date
2026-10-28  open?
            2026-0186 75.50
2026-10-29  list through 2026-10-28 following: 2026-0186 Garage Smit 75.50 | 2026-0187 Bakkerij Jansen BV 1000.00
            Back: 2026-0187, here 0.00, on the list 1000.00
            1 invoice brought up to date
2026-10-29  open?
            2026-0186 75.50
            2026-0187 1000.00
2026-10-29  undo
2026-10-29  open?
            2026-0186 75.50
