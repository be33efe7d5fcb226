# Tip 9, seeds B41 and B42: the letter with its copy goes seven days after the due date, and is paid.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-08  bank through 2026-10-07
2026-10-08  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 6 days; next step: letter from Fri 9 Oct 2026: not-due until 2026-10-09
2026-10-09  bank through 2026-10-08
2026-10-09  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 7 days; 7 days after the due date: letter-1
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  worklist?
            nobody
2026-10-14  receipt of 1210.00 from Bakkerij Jansen BV, "factuur 2026-0187"
2026-10-21  bank through 2026-10-20
2026-10-21  everybody?
            nobody
