# B33: a part is contested and the rest is asked for; what is not our mistake goes on as before, once the customer was told.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  contest 2026-0187 for 210.00 of Bakkerij Jansen BV by 2026-10-16: the travel costs are wrong
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1000.00, by 2026-10-16
            Complaint received: 1000.00, by 2026-10-16
2026-10-12  close Bakkerij Jansen BV as not-ours: the travel costs were agreed in the quotation of 20 August
2026-10-12  history of Bakkerij Jansen BV about rests?
            2026-10-12 Dispute closed: not our mistake (the travel costs were agreed in the quotation of 20 August – customer told on Mon 12 Oct 2026)
            2026-10-09 In dispute: quality (“the travel costs are wrong”)
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
