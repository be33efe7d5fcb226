# Seed A1.1: the bank is in through 16 October on Wednesday 21 October, so nobody is chased; through the 20th they are.
# Who does not want to wait says why, and the letter says of which day its position is.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-19  bank through 2026-10-16
2026-10-21  worklist?
            the books are behind: needed through 2026-10-20
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; 19 days after the due date: letter-1
2026-10-21  refused letter to Bakkerij Jansen BV
            The books are not complete through Tue 20 Oct 2026 – A reminder for something that was paid costs more than a day's wait – Import the latest bank statement, or chase all the same with a reason
2026-10-21  override "storing bij de bank"
2026-10-21  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-28
2026-10-21  printed?
            Stand per vrijdag 16 oktober 2026.
2026-10-21  undo
2026-10-21  undo
2026-10-21  refused letter to Bakkerij Jansen BV
            The books are not complete through Tue 20 Oct 2026 – A reminder for something that was paid costs more than a day's wait – Import the latest bank statement, or chase all the same with a reason
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; 19 days after the due date: letter-1
2026-10-21  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-28
2026-10-21  printed?
            no position
