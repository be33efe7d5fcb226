# Seed A9.1: "we did not get the invoice". Without a letter a copy is offered now; after one the answer has its day and
# the page on which the copy begins.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  answer to not-received of Bakkerij Jansen BV?
            Dan gaat er vandaag een kopie van factuur 2026-0187 naar u toe. Klopt het adres nog? Het bedrag is € 1.210,00. Wanneer betaalt u?
            -> Spreekt een dag af, Kopie sturen, Adres klopt niet
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  answer to not-received of Bakkerij Jansen BV?
            Een kopie zat bij onze brief van vrijdag 9 oktober, vanaf pagina 2. Hebt u die brief voor u? Het bedrag is € 1.210,00. Wanneer betaalt u?
            -> Spreekt een dag af, Kopie sturen, Adres klopt niet
2026-10-21  answer to not-ordered of Bakkerij Jansen BV?
            Ik noteer dat. Het gaat om Onderhoud koeling. Wie was er bij u toen bij betrokken? Ik zoek de opdracht op en bel u met de uitkomst.
            -> Geschil vastleggen, Een ander bestelde, Herkent het toch
2026-10-21  answer to always-late of Bakkerij Jansen BV?
            Op onze factuur staat vrijdag 2 oktober als vervaldatum. Een grote onderneming mag met een kleiner bedrijf niet meer dan dertig dagen afspreken. Op welke dag betaalt u 2026-0187?
            -> Noemt een dag, Een ander beslist, Beroept zich op afspraak
