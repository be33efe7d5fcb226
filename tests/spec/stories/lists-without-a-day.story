# A list of which nobody knows the day: only what is new comes in, the books do not move, nothing is compared.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0190 to Bakkerij Jansen BV of 50.00, due 2026-10-02
2026-10-21  list without a day: 2026-0187 Bakkerij Jansen BV 600.00/1210.00 | 2026-0188 Garage Smit 55.50/75.50
            It is not known through which day the bank was booked: only what is new comes in
            1 invoice added
2026-10-21  open?
            2026-0187 1210.00
            2026-0188 55.50
            2026-0190 50.00
2026-10-21  books?
            through never
2026-10-21  list without a day: 2026-0187 Bakkerij Jansen BV 600.00/1210.00 | 2026-0188 Garage Smit 55.50/75.50
            It is not known through which day the bank was booked: only what is new comes in
            Everything in these files was there already; nothing has changed
2026-10-08  receipt of 20.00 from Garage Smit, "2026-0188"
2026-10-21  open?
            2026-0187 1210.00
            2026-0188 55.50
            2026-0190 50.00
2026-10-21  receipt of 55.50 from Garage Smit, "2026-0188"
2026-10-21  open?
            2026-0187 1210.00
            2026-0190 50.00
