# Seed B44b: the last reminder to a business points at the articles, with interest by dated rates from 3 October and costs of
# 15% of 1,210.00; a consumer is told 40.00, and nothing is charged. Without a hand-over of the terms the law is asked.
2025-01-02  terms Voorwaarden 2025
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0190 to Mw. Bos of 242.00, due 2026-10-02
2026-09-02  kind Mw. Bos consumer
2026-09-02  kind Bakkerij Jansen BV business
2026-09-10  given Voorwaarden 2025 to Bakkerij Jansen BV on 2025-03-14: bij de offerte
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Mw. Bos
            First reminder: 242.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  call with Bakkerij Jansen BV: nothing
2026-10-21  call with Mw. Bos: nothing
2026-10-28  bank through 2026-10-27
2026-10-28  draft for Bakkerij Jansen BV?
            last-reminder: asks 1210.00, interest 8.96, costs 181.50
            + Artikel 7.2
            + Artikel 7.3
            + Artikel 8.1
2026-10-28  draft for Mw. Bos?
            fourteen-day: asks 242.00, interest 0.32, costs 40.00
2026-10-28  charges of Bakkerij Jansen BV?
            2026-0187, due Fri 2 Oct 2026: €8.96 on €1,210.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Sat 3 Oct 2026
              The term of payment stands only on the invoice
              Barred by limitation after Thu 9 Oct 2031; interrupted on Fri 9 Oct 2026
              03/10/2026 through 28/10/2026, 26 days: €1,210.00 at 10.4% a year = €8.96
            Over €1,210.00
            15% of €1,210.00 €181.50
            Collection costs €181.50
            Interest: €8.96, €0.34 a day
            Collection costs: €181.50, can be asked from Sat 3 Oct 2026
2026-10-28  charges of Mw. Bos?
            2026-0190, due Fri 2 Oct 2026: €0.32 on €242.00
              Statutory interest (art. 6:119 of the Dutch Civil Code)
              Interest runs from Sat 17 Oct 2026
              The term of payment stands only on the invoice
              Barred by limitation after Mon 9 Oct 2028; interrupted on Fri 9 Oct 2026
              17/10/2026 through 28/10/2026, 12 days: €242.00 at 4% a year = €0.32
            Over €242.00
            15% of €242.00 €36.30
            Collection costs: at least €40.00
            Interest: €0.32, €0.03 a day
            Collection costs: €40.00, only after a 14-day letter
2026-10-28  charge both
2026-10-28  draft for Bakkerij Jansen BV?
            last-reminder: asks 1400.46, interest 8.96, costs 181.50
            + Artikel 7.2
            + Artikel 7.3
            + Artikel 8.1
2026-10-28  draft for Mw. Bos?
            fourteen-day: asks 242.00, interest 0.32, costs 40.00
2026-10-28  charge with VAT
2026-10-28  draft for Bakkerij Jansen BV?
            last-reminder: asks 1438.58, interest 8.96, costs 219.62
            + Artikel 7.2
            + Artikel 7.3
            + Artikel 8.1
            + kosten niet verrekenen
2026-10-28  draft for Mw. Bos?
            fourteen-day: asks 242.00, interest 0.32, costs 48.40
            + kosten niet verrekenen
2026-10-28  charge fixed sums
2026-10-28  letter to Mw. Bos
            14-day letter: 242.00
2026-10-28  charges of Mw. Bos?
            2026-0190, due Fri 2 Oct 2026: €0.32 on €242.00
              Statutory interest (art. 6:119 of the Dutch Civil Code)
              Interest runs from Sat 17 Oct 2026
              The term of payment stands only on the invoice
              Barred by limitation after Sat 28 Oct 2028; interrupted on Wed 28 Oct 2026
              17/10/2026 through 28/10/2026, 12 days: €242.00 at 4% a year = €0.32
            Over €242.00
            15% of €242.00 €36.30
            Collection costs: at least €40.00
            Interest: €0.32, €0.03 a day
            Collection costs: €40.00, can be asked from Sun 15 Nov 2026
# One action lets go of both, with why; undo takes it back.
2026-10-28  waive interest and costs of Bakkerij Jansen BV: goede klant
2026-10-28  draft for Bakkerij Jansen BV?
            last-reminder: asks 1210.00, interest 0.00, costs 0.00
            + Artikel 7.2
            + Artikel 7.3
            + Artikel 8.1
2026-10-28  charges of Bakkerij Jansen BV?
            2026-0187, due Fri 2 Oct 2026: waived on €1,210.00
              Statutory commercial interest (art. 6:119a of the Dutch Civil Code)
              Interest runs from Sat 3 Oct 2026
              The term of payment stands only on the invoice
              Barred by limitation after Thu 9 Oct 2031; interrupted on Fri 9 Oct 2026
              Interest waived: goede klant
              Collection costs waived: goede klant
              03/10/2026 through 28/10/2026, 26 days: €1,210.00 at 10.4% a year = €8.96
            Interest: €0.00, €0.00 a day
2026-10-28  undo
2026-10-28  draft for Bakkerij Jansen BV?
            last-reminder: asks 1400.46, interest 8.96, costs 181.50
            + Artikel 7.2
            + Artikel 7.3
            + Artikel 8.1
