### customer: screen Customers, one card.

# head of the card
customer-number = klant { $number }
customer-kind-business = bedrijf
customer-kind-consumer = consument
customer-kind-government = overheid
customer-kind-unknown = soort onbekend
customer-kind-assumed = { $kind } (aangenomen)
customer-in-dutch = Nederlands
customer-in-english = Engels
customer-nothing-open = Niets open
customer-nothing-open-why = Alles van deze klant is betaald of verrekend.
customer-step-of = { $step } – stap { $nr } van { $of }
customer-rests-until = { $why } tot { $day }
customer-call = Bellen
customer-call-about = Over { $currency }
customer-letter = Brief
customer-letter-instead = Per brief
customer-not-now = Niet nu
customer-more = Meer met { $name }
customer-more-incoming = Klant belt ons
customer-more-dispute = Geschil vastleggen…
customer-more-arrangement = Nieuwe regeling…
customer-more-receipt = Contant, pin of verrekening vastleggen…
customer-more-copy-number = Telefoonnummer kopiëren
customer-more-lift = Opheffen: { $what }
customer-more-close = Afsluiten: { $what }…
customer-off-nothing-open = Er staat niets open
customer-off-no-phone = Er is geen telefoonnummer bekend
customer-off-call-first = Eerst bellen: daar gaat het vandaag om
customer-off-rests = Vandaag niet: { $why }
customer-legal-why = Van hieruit gaat niets meer de deur uit zonder juridisch advies.
customer-opening = { $items ->
    [one] 1 oude post wacht op antwoord
   *[other] { $items } oude posten wachten op antwoord
 }
customer-opening-why = Geld binnen vraagt wat er al aan gedaan was.
customer-candidates = { $count ->
    [one] Misschien al betaald: { $amount } van { $day } is nog niet verklaard
   *[other] { $count } ontvangsten zijn misschien van deze klant; de nieuwste is { $amount } van { $day }
 }
customer-candidates-look = Bekijken

# figures
customer-figure-open = Openstaand
customer-figure-late = Te laat
customer-figure-usual = Betaalt gewoonlijk
customer-figure-promises = Toezeggingen
customer-figure-contact = Laatste contact
customer-items = { $items ->
    [one] 1 post
   *[other] { $items } posten
 }
customer-items-days = { $items ->
    [one] 1 factuur, { $days }
   *[other] { $items } facturen, oudste { $days }
 }
customer-nothing-late = niets te laat
customer-day-nr = dag { $day }
customer-usual-note = tot { $late }; vervaldag + { $after }
customer-no-pattern = nog geen patroon
customer-kept-of = { $kept } van { $all }
customer-kept-note = nagekomen
customer-no-promises = nog geen gedaan
customer-no-contact = nog geen contact

# tabs
customer-tab-open = Openstaand
customer-tab-history = Geschiedenis
customer-tab-agreements = Afspraken
customer-tab-letters = Brieven
customer-tab-people = Personen
customer-tab-details = Notities en gegevens

# open items
customer-list-open = Open posten
customer-head-invoice = Factuur
customer-head-issued = Datum
customer-head-due = Vervalt
customer-head-days = Dagen
customer-head-state = Levering en stap
customer-head-open = Open
customer-credit-note = { $number } (creditnota)
customer-delivered = geleverd { $day }
customer-no-copy = nog geen kopie
customer-estimated = ± { $day }
customer-step-on = { $step } op { $day }
customer-item-opening = wat is er al aan gedaan?
customer-item-no-step = nog niets gestuurd
customer-item-credit = nog te verrekenen
customer-item-not-due = nog niet vervallen
customer-copy-open = Kopie van { $number } openen
customer-copy-data = Alleen gegevens van { $number }; pdf erbij zoeken
customer-copy-missing = Pdf van { $number } erbij zoeken
customer-together = Samen
customer-rhythm = Betaalritme
customer-rhythm-days = dagen van factuur tot betaling
customer-rhythm-own = eigen ritme
customer-rhythm-term = termijn { $days }
customer-rhythm-nr = nu { $days }
customer-rhythm-now = eigen ritme tot dag { $late } · nu dag { $now }
customer-rhythm-until = eigen ritme tot dag { $late }
customer-rhythm-dot = { $number } van { $issued }, betaald { $paid }
customer-last-paid = Laatst betaald
customer-last-paid-of = Laatst betaald: { $shown } van { $all }
customer-paid-on = betaald { $day }

# plan and history
customer-plan = Het plan
customer-step-letter-1 = Brief 1
customer-step-call = Bellen
customer-step-letter-last = laatste brief
customer-step-fourteen-day = 14-dagenbrief
customer-step-hand-over = Uit handen
customer-plan-letter-last = Brief 2
customer-plan-fourteen-day = 14 dagen
customer-from = vanaf { $day }
customer-all = alles
customer-no-history = Er is nog niets gebeurd.
customer-open-it = openen
customer-open-letter = { $what } openen
customer-undo = ongedaan maken
customer-head-day = Dag
customer-head-what = Wat er gebeurde

# agreements
customer-arrangement = { $count ->
    [one] Regeling: { $amount } ineens
   *[other] Regeling: { $amount } in { $count } termijnen
 }
customer-promise = Toezegging: { $amount } uiterlijk { $day }
customer-made-on = gemaakt op { $day }
customer-made-with = gemaakt op { $day } met { $name }
customer-quote = „{ $words }”
customer-no-agreements = Er zijn nog geen afspraken gemaakt.
customer-finished = Afgerond
customer-everything = alles van deze klant
customer-dispute = Geschil over { $what }: { $about }
customer-hold = Rust, { $what }: { $about }
customer-since = sinds { $day }
customer-solve-by = op te lossen uiterlijk { $day }
customer-until = tot { $day }
customer-until-lifted = tot u het opheft
customer-lift = Opheffen
customer-close-dispute = Geschil afsluiten
customer-withdraw = Intrekken…
customer-lapse = Laten vervallen…

# letters
customer-head-letter = Brief
customer-head-deadline = Termijn
customer-head-total = Gevraagd
customer-pages = { $pages ->
    [one] 1 pagina
   *[other] { $pages } pagina’s
 }
customer-no-letters = Er is nog geen brief verstuurd.

# people
customer-person-add = Persoon toevoegen…
customer-person-edit = Gegevens wijzigen…
customer-person-remove = Werkt hier niet meer
customer-person-decides = gaat over de betaling
customer-person-decides-long = Gaat over de betaling: vraag eerst naar deze persoon
customer-person-name = Naam
customer-person-name-hint = P. de Wit
customer-person-no-name = De naam ontbreekt
customer-person-title = Aanspreken als
customer-person-title-unknown = Onbekend
customer-person-role = Functie
customer-person-best-time = Bereikbaar
customer-person-best-time-hint = 9–11 uur
customer-no-people = Nog niemand bekend. Vraag bij het eerste gesprek wie over de betaling gaat.

# details
customer-note = Notities
customer-note-note = alleen voor u: komt nooit op papier
customer-opening-line = Openingszin
customer-opening-line-hint = hoe was het zeilen?
customer-opening-line-note = om een gesprek mee te beginnen; komt nooit op papier
customer-name = Naam
customer-needs-name = De naam ontbreekt
customer-kind = Soort klant
customer-kind-why = De wet maakt verschil: een consument krijgt een 14-dagenbrief, en wie u niet kent behandelt het programma als consument.
customer-large = Groot bedrijf
customer-large-unknown = niet bekend
customer-large-yes = ja
customer-large-no = nee
customer-large-note = Twee jaar achter elkaar minstens twee van de drie: meer dan € 25 miljoen aan bezittingen, meer dan € 50 miljoen omzet, 250 mensen of meer (art. 2:397 BW). Het antwoord op “altijd na 60 dagen” hangt ervan af.
customer-terms-large = Een groot bedrijf mag met u niet meer dan { $most } dagen afspreken (art. 6:119a lid 6 BW)
customer-assumed = aangenomen
customer-kind-confirm = Klopt
customer-language = Taal van brieven en gesprekken
customer-street = Straat en huisnummer
customer-extra = Tweede adresregel
customer-postcode = Postcode
customer-city = Plaats
customer-country = Land
customer-phone = Telefoon
customer-email = E-mail
customer-email-wrong = Dit is geen e-mailadres
customer-kvk = KvK-nummer
customer-kvk-wrong = Een KvK-nummer heeft acht cijfers
customer-save = Bewaren
customer-forget = Niet bewaren
customer-unchanged = Er is niets gewijzigd
customer-accounts = Betaalde vanaf
customer-accounts-note = Een betaling van deze rekening wordt bij deze klant gezocht.
customer-account-forget = Vergeten
customer-terms = Algemene voorwaarden gekregen
customer-terms-given = { $name }, { $day }: { $how }
customer-terms-none = Nog niet vastgelegd. Alleen wie de voorwaarden kreeg, is eraan gebonden.
customer-terms-no-version = Zet eerst een versie van de voorwaarden in Instellingen.
customer-terms-which = Versie
customer-terms-on = Gegeven op
customer-terms-how = Hoe
customer-terms-how-hint = bij de offerte
customer-terms-no-which = Kies een versie
customer-terms-no-day = De dag ontbreekt of ligt in de toekomst
customer-terms-no-how = Hoe de klant ze kreeg ontbreekt
customer-terms-keep = Vastleggen

# not now, dispute

# keys
customer-key-back = terug
customer-key-tab = tabblad
customer-key-choose = factuur
customer-key-open = openen
customer-key-letter = brief
customer-key-not-now = niet nu
customer-key-dispute = geschil
customer-key-copy = kopie
customer-more-rhythm = Betaaldag en sluiting…
customer-days-after-due = vervaldag + { $days }
customer-usual-by-hand = door ons ingevuld
customer-books-show = Leeg laten: volgens { $items } betaalde facturen { $days } dagen, vier van de vijf binnen { $late }
customer-books-show-nothing = Leeg laten: uit betaalde facturen, zodra er vijf zijn

# by hand
customer-more-invoice = Factuur of creditnota invoeren…
customer-more-correct = { $number } corrigeren…
customer-more-correct-none = Factuur corrigeren…
customer-more-remove = { $number } verwijderen…
customer-more-remove-none = Factuur verwijderen…
customer-more-merge = Samenvoegen met een andere klant…
customer-off-no-item = Kies eerst een openstaande factuur
customer-charges = Rente en kosten
customer-new-invoice = + Factuur
customer-key-invoice = factuur invoeren
customer-key-correct = corrigeren
customer-take-out = terugnemen
customer-correct = corrigeren
customer-vat = Btw-nummer
customer-payment-terms = Betalingstermijn in dagen
customer-payment-terms-note = Alleen waar die met deze klant is afgesproken; geldt voor facturen zonder vervaldatum
customer-language-assumed = uit het adres
customer-merged = Samengevoegd
customer-merged-note = Wat bij deze klanten stond, staat nu hier; hun naam en nummer blijven herkend.
customer-merged-line = { $name }, { $number }, sinds { $day }
customer-merged-apart = Weer scheiden

customer-hold-order = Bestelling aanhouden
customer-order = Aangehouden: { $what }
customer-order-since = sinds { $day }, tot er is betaald
customer-release = Vrijgeven

customer-person-copy = Kopieer alles over deze persoon
customer-person-wipe = Wis persoonsgegevens
customer-person-wipe-do = Wis { $name } voorgoed
customer-person-wipe-what = Naam, nummers en notities gaan weg en komen niet terug. Wat in gesprekken is gezegd en toegezegd blijft bestaan: het is bewijs van een afspraak.
customer-person-private = nooit in brieven of dossier
customer-person-private-until = nooit in brieven of dossier · bewaard t/m { $day }
customer-person-opening = Om mee te openen
customer-person-opening-hint = hoe was het zeilen?
customer-person-note = Over deze persoon
customer-person-note-hint = zeilt, terug 1 sept
customer-person-until = Bewaren t/m
customer-person-until-wrong = tot welke dag wordt het bewaard?
customer-person-privacy = Schrijf alleen op wat u deze persoon ook zou laten lezen. Niets over gezondheid, geloof of geldzorgen. Zonder dag verdwijnt het na een jaar.
customer-agreed-beside = Andere afspraak
customer-no-longer = Geldt niet meer
customer-beside-with = met { $name }, { $day }
customer-beside-confirmed = bevestigd { $day }
customer-beside-to-confirm = bevestiging ligt bij Brieven
