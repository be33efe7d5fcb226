# What a list closed the bank brings afterwards: money of before the list's day is what the list had in already, with
# a number or without one; money of later is asked about, for the invoice was settled.
2026-09-02  invoice 2026-0186 to Garage Smit of 75.50, due 2026-10-02
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1000.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Bakkerij Jansen BV of 333.00, due 2026-10-02
2026-10-14  list through 2026-10-13: 2026-0186 Garage Smit 75.50 | 2026-0187 Bakkerij Jansen BV 1000.00 | 2026-0188 Bakkerij Jansen BV 333.00 | 2026-0189 Garage Smit 10.00
            1 invoice added
2026-10-21  list through 2026-10-20 closing: 2026-0186 Garage Smit 75.50 | 2026-0189 Garage Smit 10.00
            Gone: 2026-0187, here 1000.00, on the list 0.00
            Gone: 2026-0188, here 333.00, on the list 0.00
            2 invoices closed according to the list
2026-10-21  open?
            2026-0186 75.50
            2026-0189 10.00
2026-10-16  receipt of 1000.00 from Bakkerij Jansen BV, "factuur 2026-0187"
2026-10-21  inbox?
            nothing
2026-10-19  receipt of 333.00 from J. de Vries, "bedankt"
2026-10-21  inbox?
            333.00 from J. de Vries: perhaps Bakkerij Jansen BV
2026-10-21  allocate to 2026-0188 of 333.00
2026-10-21  inbox?
            nothing
2026-10-21  open?
            2026-0186 75.50
            2026-0189 10.00
2026-10-21  receipt of 1000.00 from Bakkerij Jansen BV, "factuur 2026-0187"
2026-10-21  inbox?
            1000.00 from Bakkerij Jansen BV: perhaps Bakkerij Jansen BV
2026-10-21  open?
            2026-0186 75.50
            2026-0189 10.00
