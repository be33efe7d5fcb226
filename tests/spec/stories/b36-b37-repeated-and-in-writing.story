# B36, B37: what is promised is repeated at the end of the call, or it is not kept; then its confirmation waits to be printed,
# with the same words, amount and day. By post: by e-mail only where the owner wants that.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  repeat to Bakkerij Jansen BV about 1210.00 by 2026-10-28?
            P. de Wit, let me repeat that: you will pay one thousand two hundred and ten euros, by Wednesday 28 October at the latest. Is that right?
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28, in writing, not repeated
            refused: The agreement was not read back yet
2026-10-21  agreements?
            nothing
2026-10-21  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28, in writing
2026-10-21  letters?
            Bakkerij Jansen BV: Promise confirmed, 1210.00
2026-10-21  agreed with Bakkerij Jansen BV?
            Promise: €1,210.00 by Wed 28 Oct: Running; €0.00 of €1,210.00
              €1,210.00, Wed 28 Oct: Wed 28 Oct
              -> Send the confirmation – The letter waits under Letters
              on paper: The confirmation has to go out yet
2026-10-21  letter to Bakkerij Jansen BV
            Promise confirmed: 1210.00
2026-10-21  printed to Bakkerij Jansen BV about 28 oktober?
            Wij spraken af dat € 1.210,00 uiterlijk 28 oktober 2026 op onze rekening staat, voor factuur 2026-0187.
            Factuur Datum Vervaldatum Omschrijving Dagen te laat Open (€) 2026-0187 02-09-2026 02-10-2026 Onderhoud koeling 19 1.210,00 Totaal openstaand € 1.210,00 Betaalgegevens, of scan de code met de app van uw bank Bedrag € 1.210,00 Uiterlijk 28 oktober 2026 IBAN NL20 INGB 0001 2345 67 Ten name van Van Dalen Installatietechniek B.V.
2026-10-21  mail Bakkerij Jansen BV
            refused: Letters go by post only here – Switch e-mail on at Settings, Paper and post
2026-10-21  letters?
            nothing
2026-10-21  agreed with Bakkerij Jansen BV?
            Promise: €1,210.00 by Wed 28 Oct: Running; €0.00 of €1,210.00
              €1,210.00, Wed 28 Oct: Wed 28 Oct
              -> Promise of €1,210.00 falls due Wed 28 Oct
              on paper: Confirmed by letter on Wed 21 Oct
2026-10-21  history of Bakkerij Jansen BV about agreements?
            2026-10-21 Promise: €1,210.00 by Wed 28 Oct 2026 (“it goes out this week”)
