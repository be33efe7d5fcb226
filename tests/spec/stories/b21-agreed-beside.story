# B21: extra work that is agreed during the job is written down on its day and confirmed by letter, and stands in the history.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  beside with Bakkerij Jansen BV: a second drain in the cold store for 150.00
2026-10-21  agreed with Bakkerij Jansen BV?
            Bakkerij Jansen BV, extra work: a second drain in the cold store 150.00, with L. Smit on 2026-10-21, not confirmed yet
2026-10-21  letters?
            Bakkerij Jansen BV: Agreement confirmed, 0.00
2026-10-21  letter to Bakkerij Jansen BV
            Agreement confirmed: 0.00
2026-10-21  printed to Bakkerij Jansen BV about drain?
            a second drain in the cold store Hiervoor rekenen wij € 150,00, inclusief btw.
2026-10-21  printed to Bakkerij Jansen BV about 150,00?
            a second drain in the cold store Hiervoor rekenen wij € 150,00, inclusief btw.
2026-10-21  agreed with Bakkerij Jansen BV?
            Bakkerij Jansen BV, extra work: a second drain in the cold store 150.00, with L. Smit on 2026-10-21, confirmed on 2026-10-21
2026-10-21  history of Bakkerij Jansen BV about agreements?
            2026-10-21 Agreed, extra work: a second drain in the cold store (€150.00)
