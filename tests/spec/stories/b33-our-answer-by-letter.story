# B33: the customer hears by letter that the complaint was received and what came of it, each once; a part that is credited
# is not asked for. The law: one letter lodges the claim, for all that is open.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  contest 2026-0187 for 210.00 of Bakkerij Jansen BV by 2026-10-16: the travel costs are wrong
2026-10-09  answer by letter to Bakkerij Jansen BV
            Complaint received: 1000.00
2026-10-12  close Bakkerij Jansen BV as partly-ours for 100.00: half of the travel costs
2026-10-12  answer by letter to Bakkerij Jansen BV
            Answer to complaint: 1110.00
2026-10-12  answer by letter to Bakkerij Jansen BV
            nothing
2026-10-13  law Bakkerij Jansen BV is bankrupt, mr. J.A. Terpstra, Terpstra Advocaten, Maliebaan 77, 3581 CG, Utrecht
2026-10-13  answer by letter to Bakkerij Jansen BV
            Claim lodged: 1395.29
2026-10-13  answer by letter to Bakkerij Jansen BV
            nothing
2026-10-14  history of Bakkerij Jansen BV about contact?
            2026-10-13 Claim lodged (€1,395.29, with a copy of the invoice)
            2026-10-12 Answer to complaint (€1,110.00)
            2026-10-09 Complaint received (€1,000.00)
