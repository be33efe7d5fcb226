### agreements: screen Agreements.


# payments
agreements-disc-received = Ontvangen
agreements-disc-missed = Niet ontvangen
agreements-disc-partly = Deels ontvangen
agreements-disc-lapsed = Vervallen
agreements-disc-later = Later
agreements-disc-part = { $amount } binnen
agreements-disc-last = laatste termijn
agreements-disc-not-yet = nog niet binnen

# a new arrangement
agreements-new-title = Nieuwe regeling
agreements-new-items = Facturen die zolang rusten
agreements-new-count = Termijnen
agreements-new-at-most = hooguit vier
agreements-new-first = Eerste betaling op onze rekening
agreements-new-schedule = Schema
agreements-new-day-nr = Dag van termijn { $nr }
agreements-new-amount-nr = Bedrag van termijn { $nr }
agreements-new-adds-up = Samen
agreements-new-does-not = De termijnen zijn samen niet
agreements-new-person = Afgesproken met
agreements-new-cause = Oorzaak
agreements-new-choose = kies…
agreements-new-words = In de woorden van de klant
agreements-new-confirm = Per brief bevestigen, in tweevoud
agreements-new-read-back = Lees terug
agreements-new-agreed = Herhaald en beaamd
agreements-new-keep = Vastleggen
agreements-new-keep-letter = Vastleggen en brief klaarzetten
agreements-new-no-items = Kies ten minste één factuur
agreements-new-incomplete = Een dag of bedrag in het schema is niet te lezen
agreements-new-past = De eerste betaling ligt in het verleden
agreements-new-order = De dagen staan niet op volgorde
agreements-new-rest = Het schema en het bedrag schelen { $amount }
agreements-new-no-person = Met wie het is afgesproken ontbreekt
agreements-new-no-cause = De oorzaak ontbreekt
agreements-new-not-read-back = Nog niet herhaald en beaamd
