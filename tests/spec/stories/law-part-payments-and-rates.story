# What a payment settles first is a choice: the invoice, or costs and interest (art. 6:44 BW): then interest runs on over
# more. An invoice that was paid late leaves its interest, to be asked or let go of. After the last known day the last
# rate is used, and said; a rate that the owner adds takes its place.
2026-01-02  invoice 2026-0001 to Bakkerij Jansen BV of 2000.00, due 2026-02-01
2026-01-02  invoice 2026-0002 to Garage Smit BV of 1000.00, due 2026-02-01
2026-04-01  receipt of 500.00 from Bakkerij Jansen BV, "factuur 2026-0001"
2026-04-02  receipt of 1000.00 from Garage Smit BV, "factuur 2026-0002"
2026-11-22  charges of Bakkerij Jansen BV?
            2026-0001, due Sun 1 Feb 2026: €132.32 on €1,500.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Mon 2 Feb 2026
              The term of payment stands only on the invoice
              Barred by limitation after Sat 1 Feb 2031
              02/02/2026 through 01/04/2026, 59 days: €2,000.00 at 10.15% a year = €32.81
              02/04/2026 through 30/06/2026, 90 days: €1,500.00 at 10.15% a year = €37.54
              01/07/2026 through 22/11/2026, 145 days: €1,500.00 at 10.4% a year = €61.97
            Over €1,500.00
            15% of €1,500.00 €225.00
            Collection costs €225.00
            Interest: €132.32, €0.43 a day
            Collection costs: €225.00, can be asked from Mon 2 Feb 2026
2026-11-22  charge in the legal order
2026-11-22  charges of Bakkerij Jansen BV?
            2026-0001, due Sun 1 Feb 2026: €134.50 on €1,500.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Mon 2 Feb 2026
              The term of payment stands only on the invoice
              Barred by limitation after Sat 1 Feb 2031
              02/02/2026 through 01/04/2026, 59 days: €2,000.00 at 10.15% a year = €32.81
              02/04/2026 through 30/06/2026, 90 days: €1,532.81 at 10.15% a year = €38.36
              01/07/2026 through 22/11/2026, 145 days: €1,532.81 at 10.4% a year = €63.33
            Over €1,500.00
            15% of €1,500.00 €225.00
            Collection costs €225.00
            Interest: €134.50, €0.44 a day
            Collection costs: €225.00, can be asked from Mon 2 Feb 2026
2026-11-22  charges of Garage Smit BV?
            2026-0002, paid Thu 2 Apr 2026: €17.78 on €0.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Mon 2 Feb 2026
              The term of payment stands only on the invoice
              Barred by limitation after Sat 1 Feb 2031
              02/02/2026 through 02/04/2026, 60 days: €1,000.00 at 10.15% a year = €16.68
              03/04/2026 through 30/06/2026, 89 days: €16.68 at 10.15% a year = €0.41
              01/07/2026 through 22/11/2026, 145 days: €16.68 at 10.4% a year = €0.69
            Interest: €0.00, €0.00 a day
            Interest on what was paid late: €17.78, still to be asked or waived
2026-11-22  waive interest of Garage Smit BV: eerste keer te laat
2026-11-22  charges of Garage Smit BV?
            2026-0002, paid Thu 2 Apr 2026: waived on €0.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Mon 2 Feb 2026
              The term of payment stands only on the invoice
              Barred by limitation after Sat 1 Feb 2031
              Interest waived: eerste keer te laat
              02/02/2026 through 02/04/2026, 60 days: €1,000.00 at 10.15% a year = €16.68
              03/04/2026 through 30/06/2026, 89 days: €16.68 at 10.15% a year = €0.41
              01/07/2026 through 22/11/2026, 145 days: €16.68 at 10.4% a year = €0.69
            Interest: €0.00, €0.00 a day
2027-01-31  law?
            The interest rates are known through Thu 31 Dec 2026
            No terms and conditions are valid today
2027-01-31  charges of Bakkerij Jansen BV?
            2026-0001, due Sun 1 Feb 2026: €165.07 on €1,500.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Mon 2 Feb 2026
              The term of payment stands only on the invoice
              Barred by limitation after Sat 1 Feb 2031
              02/02/2026 through 01/04/2026, 59 days: €2,000.00 at 10.15% a year = €32.81
              02/04/2026 through 30/06/2026, 90 days: €1,532.81 at 10.15% a year = €38.36
              01/07/2026 through 31/01/2027, 215 days: €1,532.81 at 10.4% a year = €93.90
            Over €1,500.00
            15% of €1,500.00 €225.00
            Collection costs €225.00
            Interest: €165.07, €0.44 a day
            Collection costs: €225.00, can be asked from Mon 2 Feb 2026
            - Interest rates are known through Thu 31 Dec 2026; after that the last known rate was used
2027-01-31  rate trade from 2027-01-01: 10.15, known through 2027-06-30
2027-01-31  law?
            No terms and conditions are valid today
2027-01-31  charges of Bakkerij Jansen BV?
            2026-0001, due Sun 1 Feb 2026: €164.74 on €1,500.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Mon 2 Feb 2026
              The term of payment stands only on the invoice
              Barred by limitation after Sat 1 Feb 2031
              02/02/2026 through 01/04/2026, 59 days: €2,000.00 at 10.15% a year = €32.81
              02/04/2026 through 30/06/2026, 90 days: €1,532.81 at 10.15% a year = €38.36
              01/07/2026 through 31/12/2026, 184 days: €1,532.81 at 10.4% a year = €80.36
              01/01/2027 through 31/01/2027, 31 days: €1,532.81 at 10.15% a year = €13.21
            Over €1,500.00
            15% of €1,500.00 €225.00
            Collection costs €225.00
            Interest: €164.74, €0.43 a day
            Collection costs: €225.00, can be asked from Mon 2 Feb 2026
