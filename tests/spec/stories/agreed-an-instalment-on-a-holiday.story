# Issue 6, an instalment on a holiday, and a month-end anchor: no money comes on a holiday or in a weekend, so that day
# becomes the next on which banks settle, and the month after has its own day again. The call goes before, on a working day.
2026-11-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-12-02
2026-12-16  bank through 2026-12-15
2026-12-16  plan Bakkerij Jansen BV: 605.00 on 2026-12-25, 605.00 on 2027-01-25
            refused: No money can come in on Fri 25 Dec 2026 – Take Mon 28 Dec 2026
2026-12-16  plan Bakkerij Jansen BV: in 4 from 2026-12-31
2026-12-16  agreed with Bakkerij Jansen BV?
            Arrangement in 4 instalments: Running; €0.00 of €1,210.00
              €302.50, Thu 31 Dec: Thu 31 Dec (not in yet)
              €302.50, Mon 1 Feb 2027: Later
              €302.50, Mon 1 Mar 2027: Later
              €302.50, Wed 31 Mar 2027: Later (last instalment)
              -> Send the confirmation – The letter waits under Letters
              on paper: The confirmation has to go out yet
2026-12-16  undo
2026-12-16  plan Bakkerij Jansen BV: in 2 from 2026-12-25
2026-12-16  agreed with Bakkerij Jansen BV?
            Arrangement in 2 instalments: Running; €0.00 of €1,210.00
              €605.00, Mon 28 Dec: Mon 28 Dec (not in yet)
              €605.00, Mon 25 Jan 2027: Later (last instalment)
              -> Send the confirmation – The letter waits under Letters
              on paper: The confirmation has to go out yet
2026-12-24  bank through 2026-12-23
2026-12-24  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; instalment 1 of 2 (€605.00) falls due Mon 28 Dec 2026 – a friendly call: arrangement
2026-12-28  bank through 2026-12-24
2026-12-28  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; arrangement runs – 0 of 2 instalments kept: arrangement until 2026-12-28
2026-12-29  bank through 2026-12-28
2026-12-29  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 27 days; instalment 1 of 2 (€605.00, Mon 28 Dec 2026) not received: arrangement
