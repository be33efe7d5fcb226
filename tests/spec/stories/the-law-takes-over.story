# Bankrupt, moratorium, debt counselling, deceased, represented: calls, letters and what was agreed stop at once, nothing new
# can be agreed, and it never ends by itself. Undone, everything runs again.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-12  bank through 2026-10-11
2026-10-12  call with Bakkerij Jansen BV: agrees to 605.00 on 2026-10-19, 605.00 on 2026-11-19
2026-10-16  bank through 2026-10-15
2026-10-16  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; instalment 1 of 2 (€605.00) falls due Mon 19 Oct 2026 – a friendly call: arrangement
2026-10-16  law Bakkerij Jansen BV is bankrupt, mr. J.A. Terpstra, Terpstra Advocaten, Maliebaan 77, 3581 CG, Utrecht
2026-10-16  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 14 days; bankrupt: legal advice first: legal-state
2026-10-16  agreements?
            Bakkerij Jansen BV: arrangement cancelled: 0.00 of 605.00 by 2026-10-19, 0.00 of 605.00 by 2026-11-19
2026-10-16  undo
2026-10-16  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; instalment 1 of 2 (€605.00) falls due Mon 19 Oct 2026 – a friendly call: arrangement
2026-10-16  law Bakkerij Jansen BV is bankrupt, mr. J.A. Terpstra, Terpstra Advocaten, Maliebaan 77, 3581 CG, Utrecht
2027-06-01  bank through 2027-05-31
2027-06-01  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 242 days; bankrupt: legal advice first: legal-state
2027-06-01  law Bakkerij Jansen BV is over
2027-06-01  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 242 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
2027-06-01  history of Bakkerij Jansen BV?
            2027-06-01 No longer insolvent or represented
            2026-10-16 Arrangement ended (Insolvency or representation recorded)
            2026-10-16 bankrupt: everything stopped (trustee in bankruptcy: mr. J.A. Terpstra, Terpstra Advocaten)
            2026-10-16 Undone: Insolvency or representation recorded (of Fri 16 Oct 2026)
            2026-10-16 Deadline passed: First reminder (bank complete through Mon 31 May 2027)
            2026-10-12 Arrangement in 2 instalments (called off)
            2026-10-12 Spoke to P. de Wit: Arrangement (Forgotten)
            2026-10-09 First reminder (€1,210.00, with a copy of the invoice)
            2026-09-02 Invoice 2026-0187 (€1,210.00, Onderhoud koeling)
