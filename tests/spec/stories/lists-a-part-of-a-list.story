# A list of one customer only must not close everything: it says so, and leaves open is what is proposed.
2026-10-14  list through 2026-10-13: 2026-0187 Bakkerij Jansen BV 1210.00 | 2026-0188 Garage Smit 75.50 | 2026-0189 Kapsalon Zuilen BV 40.00
            3 invoices added
2026-10-21  list through 2026-10-20: 2026-0188 Garage Smit 75.50
            Gone: 2026-0187, here 1210.00, on the list 0.00
            Gone: 2026-0189, here 40.00, on the list 0.00
            it looks like a part of a list
            List kept: the bank is up to date
2026-10-21  open?
            2026-0187 1210.00
            2026-0188 75.50
            2026-0189 40.00
