# Nothing is lost by not opening the program for ten days: a step is due since a day, never exactly today.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Timmerfabriek Mulder BV of 800.00, due 2026-10-06
2026-10-20  everybody?
            the books are behind: needed through 2026-10-19
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 18 days; 18 days after the due date: letter-1
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 14 days; 14 days after the due date: letter-1
2026-10-20  bank through 2026-10-19
2026-10-20  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 18 days; 18 days after the due date: letter-1
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 14 days; 14 days after the due date: letter-1
2026-10-20  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-27
2026-10-21  bank through 2026-10-20
2026-10-21  everybody?
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 15 days; 15 days after the due date: letter-1
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; next step: call from Wed 4 Nov 2026: not-due until 2026-11-04
