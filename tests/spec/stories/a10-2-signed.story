# A10.2, A10.6: what was agreed goes out in writing with a form to sign; five working days later the copy that is not back is
# called about. Signed, the claim is acknowledged: nobody disputes it any more.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
2026-10-21  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Running; €0.00 of €1,210.00
              €403.34, Wed 28 Oct: Wed 28 Oct (not in yet)
              €403.33, Mon 30 Nov: Later
              €403.33, Mon 28 Dec: Later (last instalment)
              -> Send the confirmation – The letter waits under Letters
              on paper: The confirmation has to go out yet
2026-10-21  letters?
            Bakkerij Jansen BV: Arrangement confirmed, 1210.00
2026-10-21  excuses of Bakkerij Jansen BV?
            just-paid, not-received, in-parts, approval, wrong, ill, payment-run, waiting-for-money, cannot-pay, will-not-pay, no-order-number, wrong-address, soon, other-terms, not-delivered, set-off, not-mine, no-time, by-email, always-late, portal, wrong-account, who-are-you, not-ordered
2026-10-21  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-10-21  printed to Bakkerij Jansen BV about erken?
            U erkent dat u ons op 21 oktober 2026 € 1.210,00 verschuldigd bent wegens factuur 2026-0187, en dat u daartegen geen verweer heeft.
            Zij is een erkenning van de vordering, waardoor de verjaring opnieuw begint te lopen.
            Atoomweg 8 3542 AB UTRECHT Ons kenmerk BR-2026-0002 Onze brief van 21 oktober 2026 Klantnummer K1 Antwoordformulier betalingsregeling Bakkerij Jansen BV erkent op 21 oktober 2026 € 1.210,00 verschuldigd te zijn aan Van Dalen Installatietechniek B.V.
2026-10-27  bank through 2026-10-26
2026-10-27  call with Bakkerij Jansen BV: nothing
2026-10-28  bank through 2026-10-27
2026-10-28  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Running; €0.00 of €1,210.00
              €403.34, Wed 28 Oct: Today (not in yet)
              €403.33, Mon 30 Nov: Later
              €403.33, Mon 28 Dec: Later (last instalment)
              -> Waits for a signature – The confirmation went out on Wed 21 Oct
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy not back yet, sent on Wed 21 Oct
2026-10-28  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; confirmation of Wed 21 Oct 2026 has not come back signed – a call: signature
2026-10-28  agenda?
            2026-10-28 Bakkerij Jansen BV: instalment 1 of 3, 403.34 (looked at on 2026-10-29)
            2026-10-28 Bakkerij Jansen BV: call: the arrangement sent on Wed 21 Oct 2026 is not back signed, 1210.00
            2026-11-27 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Mon 30 Nov 2026), 403.33
            2026-11-30 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-12-01)
            2026-12-24 Bakkerij Jansen BV: call ahead about instalment 3 of 3 (Mon 28 Dec 2026), 403.33
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
            now: 1 agreed payment falls due today
            now: 1 call about an agreement
2026-10-28  signed Bakkerij Jansen BV on 2026-10-27
2026-10-28  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Running; €0.00 of €1,210.00
              €403.34, Wed 28 Oct: Today (not in yet)
              €403.33, Mon 30 Nov: Later
              €403.33, Mon 28 Dec: Later (last instalment)
              -> Instalment 1 of 3 (€403.34) falls due Wed 28 Oct
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy back on Tue 27 Oct
2026-10-28  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 0.00, 0 days; arrangement runs – 0 of 3 instalments kept: arrangement until 2026-10-28
2026-10-28  agenda?
            2026-10-28 Bakkerij Jansen BV: instalment 1 of 3, 403.34 (looked at on 2026-10-29)
            2026-11-27 Bakkerij Jansen BV: call ahead about instalment 2 of 3 (Mon 30 Nov 2026), 403.33
            2026-11-30 Bakkerij Jansen BV: instalment 2 of 3, 403.33 (looked at on 2026-12-01)
            2026-12-24 Bakkerij Jansen BV: call ahead about instalment 3 of 3 (Mon 28 Dec 2026), 403.33
            2026-12-28 Bakkerij Jansen BV: instalment 3 of 3, 403.33 (looked at on 2026-12-29)
            now: 1 agreed payment falls due today
2026-10-28  excuses of Bakkerij Jansen BV?
            just-paid, not-received, in-parts, approval, ill, payment-run, waiting-for-money, cannot-pay, will-not-pay, no-order-number, wrong-address, soon, other-terms, set-off, not-mine, no-time, by-email, always-late, portal, wrong-account, who-are-you
