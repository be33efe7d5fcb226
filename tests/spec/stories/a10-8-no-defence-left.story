# A10.8: signed, and the second instalment missed and not made good: the arrangement lapses, all of the rest is due, its
# letter is ready, and when that has run out handing over is advised, earlier than otherwise.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
2026-10-21  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-10-26  signed Bakkerij Jansen BV
2026-10-28  receipt of 403.34 from Bakkerij Jansen BV, "2026-0187"
2026-12-01  bank through 2026-11-30
2026-12-01  worklist?
            Bakkerij Jansen BV, open 806.66, overdue 806.66, 60 days; instalment 2 of 3 (€403.33, Mon 30 Nov 2026) not received: arrangement
2026-12-01  call with Bakkerij Jansen BV: nothing
2026-12-08  bank through 2026-12-07
2026-12-08  worklist?
            Bakkerij Jansen BV, open 806.66, overdue 806.66, 67 days; instalment 2 of 3 (€403.33) was not received by Mon 7 Dec 2026 either – the arrangement may lapse: lapse
2026-12-08  lapse Bakkerij Jansen BV: instalment 2 was not paid
2026-12-08  agreed with Bakkerij Jansen BV?
            Arrangement in 3 instalments: Lapsed, 1 of 1 in time; €403.34 of €1,210.00
              €403.34, Wed 28 Oct: Received
              €403.33, Mon 30 Nov: Lapsed
              €403.33, Mon 28 Dec: Lapsed (last instalment)
              -> Send the letter – Arrangement ended: the letter is ready under Letters
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy back on Mon 26 Oct
2026-12-08  letters?
            Bakkerij Jansen BV: Arrangement ended, 806.66
2026-12-08  letter to Bakkerij Jansen BV
            Arrangement ended: 806.66, by 2026-12-18
2026-12-08  printed to Bakkerij Jansen BV about 806,66?
            Wij verzoeken u € 806,66 uiterlijk 18 december 2026 te betalen.
            Factuur Datum Vervaldatum Dagen te laat Bedrag (€) Voldaan (€) Open (€) 2026-0187 02-09-2026 02-10-2026 67 1.210,00 403,34 806,66 Totaal te voldoen € 806,66 Wettelijke handelsrente tot en met 08-12-2026 (aangekondigd, niet in het totaal) 18,38 Incassokosten (aangekondigd, niet in het totaal) 121,00 Betaalgegevens, of scan de code met de app van uw bank Bedrag € 806,66 Uiterlijk 18 december 2026 IBAN NL20 INGB 0001 2345 67 Ten name van Van Dalen Installatietechniek B.V.
            Berekening van de rente Factuur Over (€) Vanaf Tot en met Dagen Rente Rente (€) 2026-0187 1.210,00 03-10-2026 28-10-2026 26 10,4% per jaar 8,96 2026-0187 806,66 29-10-2026 08-12-2026 41 10,4% per jaar 9,42 Wettelijke handelsrente € 18,38 Berekening van de incassokosten Over (€) Staffel Kosten (€) 806,66 15% 121,00 Incassokosten € 121,00 Van Dalen Installatietechniek B.V.
2026-12-16  bank through 2026-12-15
2026-12-16  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 806.66, overdue 806.66, 75 days; arrangement lapsed on Tue 8 Dec 2026 – the whole rest is due: not-due until 2026-12-19
2026-12-21  bank through 2026-12-18
2026-12-21  worklist?
            Bakkerij Jansen BV, open 806.66, overdue 806.66, 80 days; acknowledged in writing on Mon 26 Oct 2026, then lapsed – handing over is the obvious step: hand-over
