# Issue 6, an arrangement with a credit note in between: it shortens the end of the schedule, is no payment, and what is
# left adds up to what is open.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
2026-10-21  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-10-28  receipt of 403.34 from Bakkerij Jansen BV, "2026-0187"
2026-11-02  credit C2026-0009 to Bakkerij Jansen BV of 500.00 for 2026-0187
2026-11-03  bank through 2026-11-02
2026-11-03  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Running, 1 of 1 in time; €403.34 of €1,210.00
              €403.34, Wed 28 Oct: Received
              €306.66, Mon 30 Nov: Mon 30 Nov (€96.67 credited)
              €0.00, Mon 28 Dec: Credited (€403.33 credited)
              -> Instalment 2 of 3 (€306.66) falls due Mon 30 Nov
              on paper: Confirmed by letter on Wed 21 Oct
2026-11-03  agenda?
            2026-11-27 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Mon 30 Nov 2026), 306.66
            2026-11-30 Bakkerij Jansen BV: instalment 2 of 3, 306.66 (looked at on 2026-12-01)
2026-11-03  open?
            2026-0187 306.66
2026-11-03  letters?
            nothing
2026-11-30  receipt of 306.66 from Bakkerij Jansen BV, "2026-0187"
2026-12-01  bank through 2026-11-30
2026-12-01  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Completed, 2 of 2 in time; €710.00 of €1,210.00
              €403.34, Wed 28 Oct: Received
              €306.66, Mon 30 Nov: Received (€96.67 credited)
              €0.00, Mon 28 Dec: Credited (€403.33 credited)
              -> There is nothing left to do
              on paper: Confirmed by letter on Wed 21 Oct
2026-12-01  everybody?
            nobody
