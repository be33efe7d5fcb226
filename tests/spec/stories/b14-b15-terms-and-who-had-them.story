# Seed B14: without terms that are valid today there is a warning, and each year somebody looks whether they still hold.
# Seed B15: handed over on 14 March 2025, ordered on 20 August 2026: the clause counts. Who never had the terms, or only after
# the order, is asked what the law gives, and handing over is a task.
2025-01-02  terms Voorwaarden 2025: interest month:1:days, pay 30
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Garage Smit BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0189 to Drukkerij Vos BV of 1210.00, due 2026-10-02
2026-09-02  law?
            See whether your terms and conditions still hold
            never given our terms: Bakkerij Jansen BV
            never given our terms: Drukkerij Vos BV
            never given our terms: Garage Smit BV
2026-09-02  looked
2026-09-02  undo
2026-09-02  looked
2026-09-02  law?
            never given our terms: Bakkerij Jansen BV
            never given our terms: Drukkerij Vos BV
            never given our terms: Garage Smit BV
2026-09-10  given Voorwaarden 2025 to Bakkerij Jansen BV on 2025-03-14: bij de offerte
2026-09-10  given Voorwaarden 2025 to Garage Smit BV on 2026-09-10: per post
2026-10-28  agreed 2026-0187 of Bakkerij Jansen BV on 2026-08-20 with its term
2026-10-28  charges of Bakkerij Jansen BV?
            2026-0187, due Fri 2 Oct 2026: €10.34 on €1,210.00
              1% a month, by the day under article 7.2 of Voorwaarden 2025, handed over on Fri 14 Mar 2025
              Interest runs from Sat 3 Oct 2026
              The term of payment was agreed
              Barred by limitation after Thu 2 Oct 2031
              03/10/2026 through 28/10/2026, 26 days: €1,210.00 at 12% a year = €10.34
            Over €1,210.00
            15% of €1,210.00 €181.50
            Collection costs €181.50
            Interest: €10.34, €0.40 a day
            Collection costs: €181.50, can be asked from Sat 3 Oct 2026
2026-10-28  charges of Garage Smit BV?
            2026-0188, due Fri 2 Oct 2026: €8.96 on €1,210.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code): the customer was given our terms only on Thu 10 Sep 2026, after the order
              Interest runs from Sat 3 Oct 2026
              The term of payment stands only on the invoice
              Barred by limitation after Thu 2 Oct 2031
              03/10/2026 through 28/10/2026, 26 days: €1,210.00 at 10.4% a year = €8.96
            Over €1,210.00
            15% of €1,210.00 €181.50
            Collection costs €181.50
            Interest: €8.96, €0.34 a day
            Collection costs: €181.50, can be asked from Sat 3 Oct 2026
2026-10-28  charges of Drukkerij Vos BV?
            2026-0189, due Fri 2 Oct 2026: €8.96 on €1,210.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code): it is not on record that the customer was given our terms
              Interest runs from Sat 3 Oct 2026
              The term of payment stands only on the invoice
              Barred by limitation after Thu 2 Oct 2031
              03/10/2026 through 28/10/2026, 26 days: €1,210.00 at 10.4% a year = €8.96
            Over €1,210.00
            15% of €1,210.00 €181.50
            Collection costs €181.50
            Interest: €8.96, €0.34 a day
            Collection costs: €181.50, can be asked from Sat 3 Oct 2026
2026-10-28  law?
            never given our terms: Drukkerij Vos BV
2026-10-28  given Voorwaarden 2025 to Drukkerij Vos BV and Garage Smit BV on 2026-10-28: bij de jaaropdracht
2026-10-28  law?
            nothing
2027-01-04  law?
            The interest rates are known through Thu 31 Dec 2026
            See whether your terms and conditions still hold
