# A direct debit is left in peace until five working days after its collection. By then it has come; when it came
# back or never came, it is owed like any other.
2026-09-02  invoice 2026-0301 to Bakkerij Jansen BV of 1210.00, due 2026-10-02 by direct debit
2026-09-02  invoice 2026-0302 to Garage Smit of 605.00, due 2026-10-02 by direct debit on 2026-10-06
2026-09-02  invoice 2026-0303 to Drukkerij Vos of 302.50, due 2026-10-02
2026-10-02  receipt of 1210.00 from Bakkerij Jansen BV, "incasso 2026-0301"
2026-10-07  bank through 2026-10-06
2026-10-07  everybody?
            nobody
            not today: Drukkerij Vos, open 302.50, overdue 302.50, 5 days; next step: letter from Fri 9 Oct 2026: not-due until 2026-10-09
            not today: Garage Smit, open 605.00, overdue 605.00, 5 days; collected by direct debit on Tue 6 Oct 2026: direct-debit until 2026-10-13
2026-10-07  return of 1210.00 from Bakkerij Jansen BV, "incasso 2026-0301"
2026-10-08  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 6 days; next step: letter from Fri 9 Oct 2026: not-due until 2026-10-09
            not today: Drukkerij Vos, open 302.50, overdue 302.50, 6 days; next step: letter from Fri 9 Oct 2026: not-due until 2026-10-09
            not today: Garage Smit, open 605.00, overdue 605.00, 6 days; collected by direct debit on Tue 6 Oct 2026: direct-debit until 2026-10-13
2026-10-12  bank through 2026-10-09
2026-10-12  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 10 days; 10 days after the due date: letter-1
            Drukkerij Vos, open 302.50, overdue 302.50, 10 days; 10 days after the due date: letter-1
            not today: Garage Smit, open 605.00, overdue 605.00, 10 days; collected by direct debit on Tue 6 Oct 2026: direct-debit until 2026-10-13
2026-10-13  bank through 2026-10-12
2026-10-13  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 11 days; 11 days after the due date: letter-1
            Garage Smit, open 605.00, overdue 605.00, 11 days; 11 days after the due date: letter-1
            Drukkerij Vos, open 302.50, overdue 302.50, 11 days; 11 days after the due date: letter-1
