# A10.9: a court weighs what was tried amicably: the history lists every letter, call and offer with its day and person, in
# order, and each document by its hash.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  plan Bakkerij Jansen BV: in 3 from 2026-10-28
2026-10-21  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-10-26  signed Bakkerij Jansen BV
2026-10-29  bank through 2026-10-28
2026-10-29  call with Bakkerij Jansen BV: nothing
2026-11-05  bank through 2026-11-04
2026-11-05  bank through 2026-11-04
2026-11-05  lapse Bakkerij Jansen BV: instalment 1 was not paid
2026-11-05  letter to Bakkerij Jansen BV
            Arrangement ended: 1210.00, by 2026-11-17
2026-11-05  dossier of Bakkerij Jansen BV?
            Geschiedenis van Bakkerij Jansen BV Klant K1 · Alles · opgemaakt 5 november 2026 wo 2 sep 2026 Factuur 2026-0187 € 1.210,00, Onderhoud koeling vr 9 okt 2026 Karin de Boer Eerste herinnering € 1.210,00, met kopie factuur SHA-256 (hash) vr 16 okt 2026 Termijn verlopen: Eerste herinnering bank bij t/m wo 4 nov wo 21 okt 2026 Karin de Boer P. de Wit gesproken: Regeling Vergeten wo 21 okt 2026 Karin de Boer Regeling in 3 termijnen vervallen wo 21 okt 2026 Karin de Boer Bevestiging regeling € 1.210,00 SHA-256 (hash) ma 26 okt 2026 Karin de Boer Getekend exemplaar van de regeling terug: de vordering is erkend do 29 okt 2026 Karin de Boer P. de Wit gesproken: Geen toezegging Vergeten do 5 nov 2026 Karin de Boer Regeling vervallen „instalment 1 was not paid” do 5 nov 2026 Karin de Boer Einde regeling € 1.210,00 SHA-256 (hash) Van Dalen Installatietechniek B.V. · geschiedenis van Bakkerij Jansen BV pagina 1 van 1
