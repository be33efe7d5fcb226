# A8.1, A8.2, B42: no time to call: the letter after it goes, for one or for all who would be rung, today only. A visit
# holds until it is done. The first letter stays a letter unless its row is changed; a call in its place is no letter.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0201 to Garage Smit BV of 484.00, due 2026-10-02
2026-09-07  invoice 2026-0219 to Slagerij Kok BV of 363.00, due 2026-10-13
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Garage Smit BV
            First reminder: 484.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Garage Smit BV, open 484.00, overdue 484.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Slagerij Kok BV, open 363.00, overdue 363.00, 8 days; 8 days after the due date: letter-1
2026-10-21  route Bakkerij Jansen BV and Garage Smit BV and Slagerij Kok BV by letter
2026-10-21  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; by letter today instead of a call; letter ran out on Fri 16 Oct 2026 – no reaction: letter-last
            Garage Smit BV, open 484.00, overdue 484.00, 19 days; by letter today instead of a call; letter ran out on Fri 16 Oct 2026 – no reaction: letter-last
            Slagerij Kok BV, open 363.00, overdue 363.00, 8 days; 8 days after the due date: letter-1
2026-10-21  undo
2026-10-21  route Garage Smit BV by visit
2026-10-21  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Garage Smit BV, open 484.00, overdue 484.00, 19 days; visit, as was chosen; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Slagerij Kok BV, open 363.00, overdue 363.00, 8 days; 8 days after the due date: letter-1
2026-10-22  bank through 2026-10-21
2026-10-22  route Slagerij Kok BV by call
2026-10-22  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 20 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Garage Smit BV, open 484.00, overdue 484.00, 20 days; visit, as was chosen; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Slagerij Kok BV, open 363.00, overdue 363.00, 9 days; call, as was chosen; 9 days after the due date: letter-1
2026-10-22  route Garage Smit BV by call
2026-10-22  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 20 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Garage Smit BV, open 484.00, overdue 484.00, 20 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
            Slagerij Kok BV, open 363.00, overdue 363.00, 9 days; call, as was chosen; 9 days after the due date: letter-1
2026-10-22  summary?
            called 0, reached 0, promised 0 (), letters 0, to sales 0; next nobody
            this month: own calls 0, sales 0 calls, 0 minutes, extra 
