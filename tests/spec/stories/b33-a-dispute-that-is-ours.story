# B33: a complaint has somebody here who looks into it and a day; past its day it rises to the top of Today, also while we
# wait ourselves. Our mistake: its invoices rest until the credit note is in, and go on by themselves then.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-05  invoice 2026-0191 to Bakkerij Jansen BV of 500.00, due 2026-10-05
2026-09-02  invoice 2026-0300 to Slagerij Prins of 9000.00, due 2026-10-02
2026-10-14  bank through 2026-10-13
2026-10-14  contest 2026-0187 of Bakkerij Jansen BV by 2026-10-19: two hours too many
2026-10-14  worklist?
2026-10-20  bank through 2026-10-19
2026-10-20  hold Bakkerij Jansen BV until 2026-10-28: on holiday
2026-10-20  worklist?
2026-10-20  close Bakkerij Jansen BV as our-mistake: you are right, two hours come off
2026-10-20  everybody?
2026-10-20  undo
2026-10-20  worklist?
2026-10-20  close Bakkerij Jansen BV as our-mistake: you are right, two hours come off
2026-10-29  bank through 2026-10-28
2026-10-29  everybody?
2026-10-29  credit C2026-0009 to Bakkerij Jansen BV of 210.00 for 2026-0187
2026-10-29  everybody?
2026-10-29  history of Bakkerij Jansen BV about rests?
