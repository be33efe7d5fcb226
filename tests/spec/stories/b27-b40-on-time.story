# Seeds B41, B45: due Friday 2 October, letter on the 9th with a deadline of the 16th, call on Wednesday the 21st.
# Seed B27: made on the 26th it was five days late, three of them working days.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Garage Smit BV of 605.00, due 2026-10-02
2026-09-02  invoice 2026-0189 to Drukkerij Vos BV of 302.50, due 2026-10-02
2026-10-08  everybody?
            the books are behind: needed through 2026-10-07
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 6 days; next step: letter from Fri 9 Oct 2026: not-due until 2026-10-09
            not today: Drukkerij Vos BV, open 302.50, overdue 302.50, 6 days; next step: letter from Fri 9 Oct 2026: not-due until 2026-10-09
            not today: Garage Smit BV, open 605.00, overdue 605.00, 6 days; next step: letter from Fri 9 Oct 2026: not-due until 2026-10-09
2026-10-09  bank through 2026-10-08
2026-10-09  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 7 days; 7 days after the due date: letter-1
            Garage Smit BV, open 605.00, overdue 605.00, 7 days; 7 days after the due date: letter-1
            Drukkerij Vos BV, open 302.50, overdue 302.50, 7 days; 7 days after the due date: letter-1
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Garage Smit BV
            First reminder: 605.00, by 2026-10-16
# Seed B40: a letter that is printed four days late is counted, and what follows shifts with it.
2026-10-13  bank through 2026-10-12
2026-10-13  letter to Drukkerij Vos BV
            First reminder: 302.50, by 2026-10-20
2026-10-20  bank through 2026-10-19
2026-10-20  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 18 days; next step: call from Wed 21 Oct 2026: not-due until 2026-10-21
            not today: Garage Smit BV, open 605.00, overdue 605.00, 18 days; next step: call from Wed 21 Oct 2026: not-due until 2026-10-21
            not today: Drukkerij Vos BV, open 302.50, overdue 302.50, 18 days; next step: call from Wed 28 Oct 2026: not-due until 2026-10-28
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Garage Smit BV, open 605.00, overdue 605.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
2026-10-21  call with Garage Smit BV: nothing
2026-10-26  bank through 2026-10-23
2026-10-26  mondays on
2026-10-26  call with Bakkerij Jansen BV: nothing
2026-10-26  month?
            left in peace 0, of which paid without contact 0
            calls 2, late 1: 5 days, 3 working days
            letters 3, late 1: 4 days, 2 working days
# The order is the company's own: here days count double and the amount does not.
2026-10-26  weigh amount 0, days 2
2026-10-28  mondays off
2026-10-28  bank through 2026-10-27
2026-10-28  worklist?
            Drukkerij Vos BV, open 302.50, overdue 302.50, 26 days; letter ran out on Tue 20 Oct 2026 – no reaction: call
            Garage Smit BV, open 605.00, overdue 605.00, 26 days; nothing received since the call of Wed 21 Oct 2026: letter-last
