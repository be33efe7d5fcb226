# B33: a complaint has somebody here who looks into it and a day; past its day it rises to the top of Today, also while we
# wait ourselves. Our mistake: its invoices rest until the credit note is in, and go on by themselves then.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-05  invoice 2026-0191 to Bakkerij Jansen BV of 500.00, due 2026-10-05
2026-09-02  invoice 2026-0300 to Slagerij Prins of 9000.00, due 2026-10-02
2026-10-14  bank through 2026-10-13
2026-10-14  contest 2026-0187 of Bakkerij Jansen BV by 2026-10-19: two hours too many
2026-10-14  worklist?
            Slagerij Prins, open 9000.00, overdue 9000.00, 12 days; 12 days after the due date: letter-1
            Bakkerij Jansen BV, open 1710.00, overdue 1710.00, 12 days; 9 days after the due date: letter-1
2026-10-20  bank through 2026-10-19
2026-10-20  hold Bakkerij Jansen BV until 2026-10-28: on holiday
2026-10-20  worklist?
            Bakkerij Jansen BV, open 1710.00, overdue 1710.00, 18 days; dispute should have been solved by Mon 19 Oct 2026 (Rik): dispute
            Slagerij Prins, open 9000.00, overdue 9000.00, 18 days; 18 days after the due date: letter-1
2026-10-20  close Bakkerij Jansen BV as our-mistake: you are right, two hours come off
2026-10-20  everybody?
            Slagerij Prins, open 9000.00, overdue 9000.00, 18 days; 18 days after the due date: letter-1
            not today: Bakkerij Jansen BV, open 1710.00, overdue 1710.00, 18 days; not now: on holiday: hold until 2026-10-28
2026-10-20  undo
2026-10-20  worklist?
            Bakkerij Jansen BV, open 1710.00, overdue 1710.00, 18 days; dispute should have been solved by Mon 19 Oct 2026 (Rik): dispute
            Slagerij Prins, open 9000.00, overdue 9000.00, 18 days; 18 days after the due date: letter-1
2026-10-20  close Bakkerij Jansen BV as our-mistake: you are right, two hours come off
2026-10-29  bank through 2026-10-28
2026-10-29  everybody?
            Slagerij Prins, open 9000.00, overdue 9000.00, 27 days; 27 days after the due date: letter-1
            Bakkerij Jansen BV, open 1710.00, overdue 1710.00, 27 days; 24 days after the due date: letter-1
2026-10-29  credit C2026-0009 to Bakkerij Jansen BV of 210.00 for 2026-0187
2026-10-29  everybody?
            Slagerij Prins, open 9000.00, overdue 9000.00, 27 days; 27 days after the due date: letter-1
            Bakkerij Jansen BV, open 1500.00, overdue 1500.00, 27 days; 27 days after the due date: letter-1
2026-10-29  history of Bakkerij Jansen BV about rests?
            2026-10-29 Over: credit note coming
            2026-10-28 Over: not now
            2026-10-20 credit note coming (you are right, two hours come off)
            2026-10-20 Dispute closed: our mistake (you are right, two hours come off – customer told on Tue 20 Oct 2026)
            2026-10-20 not now (on holiday)
            2026-10-14 In dispute: quality (“two hours too many”)
