# A hold has a day, unless it ends by what happens: a credit note that is to come ends it when it is in. What was lifted and
# what came to its end stays in the history.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Bakkerij Jansen BV of 605.00, due 2026-10-02
2026-10-14  bank through 2026-10-13
2026-10-14  credit-coming 2026-0187 of Bakkerij Jansen BV
2026-10-14  worklist?
2026-10-15  credit C-1 to Bakkerij Jansen BV of 605.00 for 2026-0188
2026-10-15  everybody?
2026-10-16  credit C-2 to Bakkerij Jansen BV of 210.00 for 2026-0187
2026-10-16  bank through 2026-10-15
2026-10-16  everybody?
2026-10-16  hold Bakkerij Jansen BV until 2026-10-19: on holiday
2026-10-16  lift Bakkerij Jansen BV
2026-10-16  hold Bakkerij Jansen BV until 2026-10-20: on holiday
2026-10-20  history of Bakkerij Jansen BV about rests?
