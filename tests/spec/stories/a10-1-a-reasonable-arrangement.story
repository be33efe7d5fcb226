# A10.1, A10.5, B31: asked for time, we agree within reason: at most four, soon begun, over within four months, odd cents
# first; beside it stands the day on which the legal route could begin at all. More needs the owner's reason.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0301 to Mw. Bos of 240.00, due 2026-10-02
2026-09-02  kind Mw. Bos consumer
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Mw. Bos
            First reminder: 240.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  offer to Bakkerij Jansen BV in 3?
            403.34 on 2026-10-28
            403.33 on 2026-11-30
            403.33 on 2026-12-28
            over by 2027-02-22 at the latest
            first Last reminder, 2026-10-26
            legal route from 2026-11-06
2026-10-21  offer to Mw. Bos in 2?
            120.00 on 2026-10-28
            120.00 on 2026-11-30
            over by 2027-02-22 at the latest
            first 14-day letter, 2026-10-21
            legal route from 2026-11-10
            no costs: Costs can only be included once the 14-day letter has gone out and its term is over
2026-10-21  plan Bakkerij Jansen BV: 242.00 on 2026-10-28, 242.00 on 2026-11-04, 242.00 on 2026-11-11, 242.00 on 2026-11-18, 242.00 on 2026-11-25
            refused: 4 instalments at most – Give a reason for doing otherwise
2026-10-21  plan Bakkerij Jansen BV: 605.00 on 2026-10-28, 605.00 on 2027-03-01
            refused: The last instalment must be in by Mon 22 Feb 2027 – Give a reason for doing otherwise
2026-10-21  plan Bakkerij Jansen BV: 605.00 on 2026-10-28, 604.99 on 2026-11-30
            refused: The instalments add up to €1,209.99, open is €1,210.00
2026-10-21  plan Bakkerij Jansen BV: 242.00 on 2026-10-28, 242.00 on 2026-11-04, 242.00 on 2026-11-11, 242.00 on 2026-11-18, 242.00 on 2026-11-25 because weekly, by direct debit of their bank
2026-10-21  agreements?
            Bakkerij Jansen BV: arrangement open: 0.00 of 242.00 by 2026-10-28, 0.00 of 242.00 by 2026-11-04, 0.00 of 242.00 by 2026-11-11, 0.00 of 242.00 by 2026-11-18, 0.00 of 242.00 by 2026-11-25
2026-10-21  undo
2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
2026-10-21  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Running; €0.00 of €1,210.00
              €403.34, Wed 28 Oct: Wed 28 Oct (not in yet)
              €403.33, Mon 30 Nov: Later
              €403.33, Mon 28 Dec: Later (last instalment)
              -> Send the confirmation – The letter waits under Letters
              on paper: The confirmation has to go out yet
