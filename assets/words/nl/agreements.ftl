### agreements: screen Agreements.


# payments
agreements-disc-received = Ontvangen
agreements-disc-missed = Niet ontvangen
agreements-disc-partly = Deels ontvangen
agreements-disc-lapsed = Vervallen
agreements-disc-cancelled = Afgezegd
agreements-disc-replaced = Vervangen
agreements-disc-credited = { $amount } gecrediteerd
agreements-disc-later = Later
agreements-disc-part = { $amount } binnen
agreements-disc-last = laatste termijn
agreements-disc-not-yet = nog niet binnen

# a new arrangement
agreements-new-title = Nieuwe regeling
agreements-about-items = Facturen waar het over ging
agreements-new-items = Facturen die zolang rusten
agreements-new-count = Termijnen, hooguit vier
agreements-new-more = meer
agreements-new-more-count = Meer dan vier termijnen
agreements-new-first = Eerste op onze rekening
agreements-new-in = over { $days }
agreements-new-anchor = Daarna elke maand
agreements-new-anchor-same = op dezelfde dag
agreements-new-anchor-day = op de { $day }e
agreements-new-anchor-end = op de laatste dag
agreements-new-charges = Rente en kosten ({ $sum })
agreements-new-waive = Kwijtschelden
agreements-new-waive-note = zolang zij op tijd betalen
agreements-new-along = Meenemen
agreements-new-along-note = rente { $interest }, kosten { $costs }
agreements-new-interest = Rente
agreements-new-costs = Kosten
agreements-new-no-charges = Er is geen rente te vragen en er zijn geen kosten
agreements-new-because = Waarom meer of later dan redelijk is
agreements-new-because-hint = bijvoorbeeld: seizoensbedrijf
agreements-new-schedule = Schema
agreements-new-day-nr = Dag van termijn { $nr }
agreements-new-amount-nr = Bedrag van termijn { $nr }
agreements-new-adds-up = Samen
agreements-new-odd-cents = centen in de eerste
agreements-new-by-hand = Aanpassen
agreements-new-as-proposed = Klaar
agreements-new-moved = { $day }: { $why }
agreements-new-moved-bank = { $day }: banken gesloten
agreements-new-invoices = { $count ->
    [one] 1 factuur
   *[other] { $count } facturen
 }
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
agreements-new-no-person = Met wie het is afgesproken ontbreekt
agreements-new-no-cause = De oorzaak ontbreekt
agreements-new-not-read-back = Nog niet herhaald en beaamd

# the legal route beside it
agreements-legal-title = Sneller dan de rechter?
agreements-legal-from = juridisch kan pas vanaf { $day }
agreements-legal-done = klaar { $day }
agreements-legal-today = vandaag
agreements-legal-before = vóór { $day } is er al { $amount } binnen
agreements-legal-nothing = vóór { $day } is er nog niets binnen
agreements-legal-soon = eerste betaling binnen { $days } dagen
agreements-legal-late = eerste betaling pas over { $days } dagen
agreements-legal-within = klaar binnen vier maanden, uiterlijk { $day }
agreements-legal-beyond = niet klaar binnen vier maanden ({ $day })
agreements-legal-letters = Eerst moet nog weg: { $letters }
agreements-legal-letter = { $letter } ({ $day })

# the screen
agreements-sentence = { $open ->
    [one] 1 afspraak loopt
   *[other] { $open } afspraken lopen
 }{ $broken ->
    [0] {""}
   *[other] , { $broken } niet nagekomen
 }
agreements-none = Nog geen afspraken
agreements-none-why = Een toezegging of regeling ontstaat in een gesprek. Hier staat daarna wat er wanneer vervalt.
agreements-none-today = Naar Vandaag
agreements-list = Afspraken
agreements-view = Wat er staat
agreements-view-agenda = Agenda
agreements-view-running = Lopend
agreements-view-finished = Afgerond
agreements-week = Week { $nr }
agreements-week-now = Vandaag
agreements-week-here = Dit is deze week
agreements-week-before = Vorige week
agreements-week-next = Volgende week
agreements-next-week = Volgende week
agreements-nothing-here = Niets
agreements-nothing-this-week = Deze week valt er niets
agreements-waiting = Wacht op handtekening
agreements-since = sinds { $day }

# in the agenda: a sentence without capital
agreements-promise-kept = toezegging nagekomen
agreements-promise-late = toezegging te laat nagekomen
agreements-promise-partly = toezegging deels ontvangen
agreements-promise-replaced = toezegging vervangen
agreements-promise-broken = toezegging niet ontvangen
agreements-promise-withdrawn = toezegging ingetrokken
agreements-instalment-kept = termijn { $nr } van { $of } ontvangen
agreements-instalment-missed = termijn { $nr } van { $of } niet ontvangen
agreements-next-promise = toezegging van { $amount }
agreements-next-instalment = termijn { $nr } van { $of } ({ $amount })

# one of them whole
agreements-promise = Toezegging: { $amount } uiterlijk { $day }
agreements-arrangement = { $count ->
    [one] Regeling ineens
   *[other] Regeling in { $count } termijnen
 }
agreements-disc-late = Te laat ontvangen
agreements-disc-withdrawn = Ingetrokken
agreements-made = gemaakt op { $day }
agreements-made-by = gemaakt op { $day }, vastgelegd door { $by }
agreements-fell-due = verviel { $day }
agreements-next-done = Er is niets meer te doen
agreements-call-broken = Vandaag bellen
agreements-call-broken-why = { $what } van { $day } is niet ontvangen
agreements-call-before = Vandaag even bellen
agreements-falls-due = { $what } vervalt { $day }
agreements-confirm = Bevestiging versturen
agreements-confirm-why = De brief staat klaar bij Brieven
agreements-sign = Wacht op handtekening
agreements-sign-why = De bevestiging ging op { $day } de deur uit
agreements-call = Bel nu
agreements-to-letters = Naar Brieven
agreements-signed-back = Getekend terug
agreements-signed-on = Op
agreements-signed-why = De vordering is daarmee schriftelijk erkend; de verjaring begint die dag opnieuw.
agreements-signed-scan = Scan van het getekende exemplaar
agreements-signed-choose = Pdf of foto kiezen…
agreements-signed-drop = of sleep hem hierheen
agreements-signed-keep = Vastleggen
agreements-received-of = van { $amount } ontvangen
agreements-words = In de woorden van de klant
agreements-no-words = Niet opgeschreven
agreements-in-writing = Zwart op wit
agreements-confirmed = Bevestigd per brief op { $day }
agreements-not-confirmed = De bevestiging moet nog weg
agreements-no-confirmation = Niet per brief bevestigd
agreements-signed = Getekend terug op { $day }
agreements-unsigned = Nog niet getekend terug, verstuurd op { $day }
agreements-paper-open = Brief openen
agreements-paper = Bevestiging
agreements-paper-none = Hiervan is geen bevestiging gevraagd
agreements-card = Kaart
agreements-new = Nieuwe regeling…
agreements-new-nothing = Er staat op deze facturen niets meer open
agreements-new-runs = Voor deze facturen loopt al een regeling
agreements-finished = Deze afspraak is al afgerond

# keys
agreements-key-choose = kiezen
agreements-key-week = week
agreements-key-now = vandaag
agreements-key-next = volgende stap
agreements-key-paper = bevestiging
agreements-key-new = regeling
agreements-key-card = kaart
agreements-new-costs-letter = Kosten kunnen pas mee als de 14-dagenbrief is verstuurd en de termijn ervan voorbij is
agreements-new-costs-euro = Rente en kosten gaan alleen mee in euro
agreements-write = Brief versturen
agreements-letter-ready = { $letter }: de brief staat klaar bij Brieven
agreements-cure = tot en met { $day } kan dat nog worden goedgemaakt
agreements-cure-over = Tot en met { $day } kon dit nog worden goedgemaakt: u mag de regeling laten vervallen
agreements-lapse = Laten vervallen…
agreements-releases = Gaat uit als dit is nagekomen: { $what }
agreements-kept = { $in_time } van { $came } op tijd
agreements-next-rest = De rest van de toezegging ({ $amount })
agreements-disc-no-longer = Gecrediteerd
agreements-taken-back = { $what }: de bank nam het geld terug op { $day }
