# A hold has a day, unless it ends by what happens: a credit note that is to come ends it when it is in. What was lifted and
# what came to its end stays in the history.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Bakkerij Jansen BV of 605.00, due 2026-10-02
2026-10-14  bank through 2026-10-13
2026-10-14  credit-coming 2026-0187 of Bakkerij Jansen BV
2026-10-14  worklist?
            Bakkerij Jansen BV, open 1815.00, overdue 1815.00, 12 days; 12 days after the due date: letter-1
2026-10-15  credit C-1 to Bakkerij Jansen BV of 605.00 for 2026-0188
2026-10-15  everybody?
            the books are behind: needed through 2026-10-14
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 13 days; credit note coming: a credit note follows: hold
2026-10-16  credit C-2 to Bakkerij Jansen BV of 210.00 for 2026-0187
2026-10-16  bank through 2026-10-15
2026-10-16  everybody?
            Bakkerij Jansen BV, open 1000.00, overdue 1000.00, 14 days; 14 days after the due date: letter-1
2026-10-16  hold Bakkerij Jansen BV until 2026-10-19: on holiday
2026-10-16  lift Bakkerij Jansen BV
2026-10-16  hold Bakkerij Jansen BV until 2026-10-20: on holiday
2026-10-20  history of Bakkerij Jansen BV about rests?
            2026-10-20 Over: not now
            2026-10-16 not now (on holiday)
            2026-10-16 Lifted: not now
            2026-10-16 not now (on holiday)
            2026-10-16 Over: credit note coming
            2026-10-14 credit note coming (a credit note follows)
