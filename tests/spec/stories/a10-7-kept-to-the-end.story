# A10.7: whoever keeps to it is thanked: "3 of 3 in time", and a letter of thanks for who wants to send one.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
2026-10-21  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-10-28  receipt of 403.34 from Bakkerij Jansen BV, "2026-0187"
2026-11-30  receipt of 403.33 from Bakkerij Jansen BV, "2026-0187"
2026-12-28  receipt of 403.33 from Bakkerij Jansen BV, "2026-0187"
2026-12-29  bank through 2026-12-28
2026-12-29  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Completed, 3 of 3 in time; €1,210.00 of €1,210.00
              €403.34, Wed 28 Oct: Received
              €403.33, Mon 30 Nov: Received
              €403.33, Mon 28 Dec: Received
              -> There is nothing left to do
              on paper: Confirmed by letter on Wed 21 Oct
2026-12-29  letters?
            nothing
2026-12-29  thank Bakkerij Jansen BV
2026-12-29  letters?
            Bakkerij Jansen BV: Thank-you letter, 0.00
2026-12-29  letter to Bakkerij Jansen BV
            Thank-you letter: 0.00
2026-12-29  history of Bakkerij Jansen BV about agreements?
            2026-10-21 Arrangement in 3 instalments (completed)
