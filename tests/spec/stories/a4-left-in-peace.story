# Seed A4.1: eight invoices that were paid 40 to 46 days after their date show the customer's own day; four do not.
2025-11-03  invoice 2025-0388 to Bakkerij Jansen BV of 100.00, due 2025-12-03
2025-12-19  receipt of 100.00 from Bakkerij Jansen BV, "2025-0388"
2025-12-01  invoice 2025-0412 to Bakkerij Jansen BV of 100.00, due 2025-12-31
2026-01-10  receipt of 100.00 from Bakkerij Jansen BV, "2025-0412"
2026-01-05  invoice 2026-0011 to Bakkerij Jansen BV of 100.00, due 2026-02-04
2026-02-18  receipt of 100.00 from Bakkerij Jansen BV, "2026-0011"
2026-02-02  invoice 2026-0055 to Bakkerij Jansen BV of 100.00, due 2026-03-04
2026-03-19  receipt of 100.00 from Bakkerij Jansen BV, "2026-0055"
2026-04-18  habit of Bakkerij Jansen BV?
            –: no pattern yet
2026-03-02  invoice 2026-0099 to Bakkerij Jansen BV of 100.00, due 2026-04-01
2026-04-14  receipt of 100.00 from Bakkerij Jansen BV, "2026-0099"
2026-05-04  invoice 2026-0120 to Bakkerij Jansen BV of 100.00, due 2026-06-03
2026-06-17  receipt of 100.00 from Bakkerij Jansen BV, "2026-0120"
2026-06-01  invoice 2026-0141 to Bakkerij Jansen BV of 100.00, due 2026-07-01
2026-07-14  receipt of 100.00 from Bakkerij Jansen BV, "2026-0141"
2026-07-06  invoice 2026-0166 to Bakkerij Jansen BV of 100.00, due 2026-08-05
2026-08-19  receipt of 100.00 from Bakkerij Jansen BV, "2026-0166"
2026-08-20  habit of Bakkerij Jansen BV?
            day 44: up to 44; due date + 14
# Seed A4.2: due on 2 October, not on the list before their own day, and there with its date.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-14  bank through 2026-10-13
2026-10-14  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 12 days; usually pays on day 44, in peace until Fri 16 Oct 2026: usual-pay-day until 2026-10-16
# So much that it cannot wait is asked for all the same.
2026-10-14  weigh peace up to 1000.00
2026-10-14  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 12 days; €1,210.00 is open, more than €1,000.00: not left in peace; 12 days after the due date: letter-1
2026-10-14  undo
# Somebody who knows better says so.
2026-10-14  rhythm of Bakkerij Jansen BV: pays 21 after
2026-10-14  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 12 days; usually pays on day 51, in peace until Fri 23 Oct 2026: usual-pay-day until 2026-10-23
2026-10-14  undo
# Seed A4.3: the money came by itself: a contact saved.
2026-10-15  receipt of 1210.00 from Bakkerij Jansen BV, "2026-0187"
2026-10-21  month?
            left in peace 1, of which paid without contact 1
            calls 0, late 0: 0 days, 0 working days
            letters 0, late 0: 0 days, 0 working days
# Beyond their day they are back, and flagged.
2026-10-05  invoice 2026-0230 to Bakkerij Jansen BV of 605.00, due 2026-11-04
2026-11-18  bank through 2026-11-17
2026-11-18  everybody?
            Bakkerij Jansen BV, open 605.00, overdue 605.00, 14 days; later than usual: day 44 instead of 44; 14 days after the due date: letter-1
2026-11-20  bank through 2026-11-19
2026-11-20  worklist?
            Bakkerij Jansen BV, open 605.00, overdue 605.00, 16 days; later than usual: day 46 instead of 44; 16 days after the due date: letter-1
2026-11-20  month?
            left in peace 1, of which paid without contact 0
            calls 0, late 0: 0 days, 0 working days
            letters 0, late 0: 0 days, 0 working days
