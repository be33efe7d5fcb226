# Bankrupt, moratorium, debt counselling, deceased, represented: calls, letters and what was agreed stop at once, nothing new
# can be agreed, and it never ends by itself. Undone, everything runs again.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
2026-10-12  bank through 2026-10-11
2026-10-12  call with Bakkerij Jansen BV: agrees to 605.00 on 2026-10-19, 605.00 on 2026-11-19
2026-10-16  bank through 2026-10-15
2026-10-16  worklist?
2026-10-16  law Bakkerij Jansen BV is bankrupt, mr. J.A. Terpstra, Terpstra Advocaten, Maliebaan 77, 3581 CG, Utrecht
2026-10-16  everybody?
2026-10-16  agreements?
2026-10-16  undo
2026-10-16  worklist?
2026-10-16  law Bakkerij Jansen BV is bankrupt, mr. J.A. Terpstra, Terpstra Advocaten, Maliebaan 77, 3581 CG, Utrecht
2027-06-01  bank through 2027-05-31
2027-06-01  everybody?
2027-06-01  law Bakkerij Jansen BV is over
2027-06-01  worklist?
2027-06-01  history of Bakkerij Jansen BV?
