# B33: a part is contested and the rest is asked for; what is not our mistake goes on as before, once the customer was told.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  contest 2026-0187 for 210.00 of Bakkerij Jansen BV by 2026-10-16: the travel costs are wrong
2026-10-09  letter to Bakkerij Jansen BV
2026-10-12  close Bakkerij Jansen BV as not-ours: the travel costs were agreed in the quotation of 20 August
2026-10-12  history of Bakkerij Jansen BV about rests?
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
