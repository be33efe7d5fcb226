# Issue 4: list, bank file, next list with the same payment in it. What the list had in already the bank does not
# take off again; what the bank brings takes the place of the list's word; nothing is closed twice.
2026-10-21  list through 2026-10-20: 2026-0187 Bakkerij Jansen BV 1000.00/1210.00 | 2026-0188 Garage Smit 75.50
            2 invoices added
2026-10-21  books?
            through 2026-10-20
2026-10-21  open?
            2026-0187 1000.00
            2026-0188 75.50
2026-10-22  receipt of 210.00 from Bakkerij Jansen BV, "deel van 2026-0187"
2026-10-22  open?
            2026-0187 790.00
            2026-0188 75.50
2026-10-23  list through 2026-10-22: 2026-0187 Bakkerij Jansen BV 790.00/1210.00 | 2026-0188 Garage Smit 75.50
            List kept: the bank is up to date
2026-10-23  open?
            2026-0187 790.00
            2026-0188 75.50
2026-10-23  list through 2026-10-22: 2026-0187 Bakkerij Jansen BV 790.00/1210.00 | 2026-0188 Garage Smit 75.50
            Everything in these files was there already; nothing has changed
2026-10-23  open?
            2026-0187 790.00
            2026-0188 75.50
