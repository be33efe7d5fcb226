# A claim on a business ends five years after its due date, on a consumer after two: it may have been a sale. The end is
# said half a year before, ninety and thirty days; a reminder begins the period anew.
2021-12-01  invoice 2021-0311 to Bakkerij Jansen BV of 1210.00, due 2021-12-31
2024-12-01  invoice 2024-0288 to Mw. Bos of 242.00, due 2024-12-31
2024-12-01  kind Mw. Bos consumer
2026-07-03  law?
            No terms and conditions are valid today
2026-07-04  law?
            Invoice 2021-0311 of Bakkerij Jansen BV (€1,210.00) is barred by limitation after Thu 31 Dec 2026
            Invoice 2024-0288 of Mw. Bos (€242.00) is barred by limitation after Thu 31 Dec 2026
            No terms and conditions are valid today
2026-11-25  bank through 2026-11-24
2026-11-25  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-12-02
2026-11-25  law?
            Invoice 2024-0288 of Mw. Bos (€242.00) is barred by limitation after Thu 31 Dec 2026
            No terms and conditions are valid today
2026-11-25  charges of Bakkerij Jansen BV?
            2021-0311, due Fri 31 Dec 2021: €765.54 on €1,210.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Sat 1 Jan 2022
              The term of payment stands only on the invoice
              Barred by limitation after Tue 25 Nov 2031; interrupted on Wed 25 Nov 2026
              01/01/2022 through 31/12/2022, 365 days: €1,210.00 at 8% a year = €96.80
              01/01/2023 through 30/06/2023, 181 days: €1,306.80 at 10.5% a year = €68.04
              01/07/2023 through 31/12/2023, 184 days: €1,306.80 at 12% a year = €79.05
              01/01/2024 through 30/06/2024, 182 days: €1,453.89 at 12.5% a year = €90.62
              01/07/2024 through 31/12/2024, 184 days: €1,453.89 at 12.25% a year = €89.78
              01/01/2025 through 30/06/2025, 181 days: €1,634.29 at 11.15% a year = €90.36
              01/07/2025 through 31/12/2025, 184 days: €1,634.29 at 10.15% a year = €83.62
              01/01/2026 through 30/06/2026, 181 days: €1,808.27 at 10.15% a year = €91.02
              01/07/2026 through 25/11/2026, 148 days: €1,808.27 at 10.4% a year = €76.25
            Over €1,210.00
            15% of €1,210.00 €181.50
            Collection costs €181.50
            Interest: €765.54, €0.52 a day
            Collection costs: €181.50, can be asked from Sat 1 Jan 2022
2027-01-01  law?
            Invoice 2024-0288 of Mw. Bos (€242.00) was barred by limitation after Thu 31 Dec 2026
            The interest rates are known through Thu 31 Dec 2026
            No terms and conditions are valid today
