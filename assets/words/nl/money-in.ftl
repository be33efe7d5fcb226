### money-in: screen Money in.

money-in-day = { $day }

## Parts of the screen
money-in-tab-reading = Inlezen
money-in-tab-inbox = Te verklaren
money-in-tab-copies = Kopieën
money-in-tab-opening = Beginstand
money-in-tab-earlier = Eerdere keren

## Keys
money-in-key-choose = kiezen
money-in-key-tick = aanvinken
money-in-key-answer = antwoorden
money-in-key-all = alle aanvinken
money-in-key-fold = groep in- en uitklappen
money-in-key-details = details
money-in-key-paste = pad plakken
money-in-key-forget = annuleren
money-in-key-link = koppelen
money-in-key-add = nog een post
money-in-key-search = zoeken
money-in-key-not-a-customer = geen klant
money-in-key-hold = aanhouden
money-in-key-pay-back = terugbetalen
money-in-key-credit = tegoed
money-in-key-skip = overslaan
money-in-key-first = de eerste
money-in-key-remove = van de lijst

## Files come in
money-in-drop-title = Sleep bankafschriften, facturen of een lijst hierheen
money-in-drop-note = Ook een hele map of een .zip; u ziet eerst wat erin staat, er wordt nog niets bewaard
money-in-choose-files = Bestanden kiezen…
money-in-choose-folder = of kies een hele map
money-in-path = Pad van een bestand
money-in-path-hint = of plak hier een pad
money-in-path-note = Meer bestanden: plak elk pad op een eigen regel
money-in-path-empty = plak eerst een pad
money-in-read-path = Lezen
money-in-paste-title = Een pad plakken
money-in-readable = Wat gelezen kan worden
money-in-readable-bank = bankafschriften, ook in gzip of .zip; download bij uw bank de hele periode sinds de vorige keer
money-in-readable-ubl = e-facturen en creditnota’s, ook die in een PDF (Factur-X, ZUGFeRD); de PDF wordt de kopie
money-in-readable-table = transacties van de bank; kent het programma de kolommen niet, dan wijst u ze één keer aan
money-in-readable-settlement = afrekeningen van Mollie, Stripe, Adyen, PayPal, SumUp en andere: wie er in een uitbetaling betaalden, en de kosten
money-in-readable-audit-file = het auditfile van uw boekhoudpakket: klanten, openstaande facturen en hoe er is betaald
money-in-readable-list = lijsten van openstaande posten en van klanten uit uw boekhoudpakket
money-in-readable-pdf = kopieën van facturen, als PDF of als afbeelding (PNG, JPEG, TIFF), herkend aan het nummer in de bestandsnaam of op de eerste pagina
money-in-read =
    { $count ->
        [one] { $count } bestand gelezen
       *[other] { $count } bestanden gelezen
    }
money-in-drop-more = Sleep er meer bij, of
money-in-choose-files-link = kies bestanden
money-in-or = of
money-in-paste-path = plak een pad
money-in-start-over = Begin opnieuw
money-in-stop = Stoppen

## The table of files
money-in-files = Gelezen bestanden
money-in-col-what = Wat
money-in-col-kind = Soort
money-in-col-period = Periode
money-in-col-new = Nieuw
money-in-col-known = Bekend
money-in-col-changed = Gewijzigd
money-in-col-left-out = Weggelaten
money-in-col-doubt = Twijfel
money-in-group-statements = Bankafschriften
money-in-group-settlements = Afrekeningen van betaaldiensten
money-in-group-invoices = Facturen
money-in-group-lists = Lijsten
money-in-group-copies = Kopieën en overig
money-in-group-unreadable = Niet te lezen
money-in-file-count =
    { $count ->
        [one] { $count } bestand
       *[other] { $count } bestanden
    }
money-in-all-of = { $group }: alles aanvinken
money-in-kind-xml-with-copy = { $kind } met PDF erin
money-in-kind-hybrid = PDF met e-factuur erin
money-in-kind-bank-table = Banktransacties
money-in-kind-settlement = Afrekening
money-in-kind-list = Openstaande posten
money-in-kind-audit-file = auditfile
money-in-kind-picture = Afbeelding
money-in-nothing-usable = Er staat niets bruikbaars in dit bestand
money-in-seen-before = Dit bestand is al ingelezen op { $day }: er komt niets bij
money-in-all-known = Alles hierin is al bekend: er komt niets bij
money-in-more-notes =
    { $count ->
        [one] Nog { $count } melding: Enter toont alles
       *[other] Nog { $count } meldingen: Enter toont alles
    }
money-in-problems = Meldingen
money-in-rows =
    { $count ->
        [one] { $count } regel
       *[other] { $count } regels
    }
money-in-rows-list = Regels
money-in-rows-tick = Een regel zonder vinkje blijft achter
money-in-bank-whole = Boekingen komen samen of niet: anders klopt het saldo niet meer
money-in-settlement-whole = Een afrekening komt in haar geheel: alleen zo kloppen uitbetaling en kosten
money-in-rows-behind =
    { $count ->
        [one] { $count } regel blijft achter
       *[other] { $count } regels blijven achter
    }
money-in-copy-of = Kopie van { $number }: { $reason }
money-in-pile-open = bekijken
money-in-pile-close = dichtklappen
money-in-pile-known = { $kind }, al bekend
money-in-pile-waits = { $kind }, wacht op factuur
money-in-no-details = Over dit bestand valt niets meer te zeggen
money-in-fate-new = nieuw
money-in-fate-known = bekend
money-in-fate-changed = wordt bijgewerkt
money-in-fate-left-out = weggelaten
money-in-fate-waits = wacht op factuur
money-in-fate-unticked = blijft achter

## What importing does
money-in-import = Importeren
money-in-import-sum = Importeren:
money-in-sum-entries =
    { $count ->
        [one] { $count } boeking
       *[other] { $count } boekingen
    }
money-in-sum-settlements =
    { $count ->
        [one] { $count } afrekening
       *[other] { $count } afrekeningen
    }
money-in-sum-invoices =
    { $count ->
        [one] { $count } factuur
       *[other] { $count } facturen
    }
money-in-sum-items =
    { $count ->
        [one] { $count } post
       *[other] { $count } posten
    }
money-in-sum-copies =
    { $count ->
        [one] { $count } kopie
       *[other] { $count } kopieën
    }
money-in-sum-customers =
    { $count ->
        [one] { $count } klant
       *[other] { $count } klanten
    }
money-in-sum-changed =
    { $count ->
        [one] { $count } wijziging
       *[other] { $count } wijzigingen
    }
money-in-sum-waiting =
    { $count ->
        [one] { $count } kopie die wacht
       *[other] { $count } kopieën die wachten
    }
money-in-sum-nothing = niets nieuws
money-in-behind =
    { $count ->
        [one] { $count } bestand blijft achter
       *[other] { $count } bestanden blijven achter
    }
money-in-forecast = { $certain } van { $receipts } ontvangsten vanzelf gekoppeld
money-in-forecast-copies =
    { $count ->
        [one] { $count } wachtende kopie vindt haar factuur
       *[other] { $count } wachtende kopieën vinden hun factuur
    }
money-in-forecast-aside = { $count } van wie geen klant is
money-in-complete-after = daarna zijn de boeken volledig t/m { $day }
money-in-not-complete = van { $account } is nog niets ingelezen
money-in-undoable = in één keer ongedaan te maken
money-in-off-busy = Er wordt nog gewerkt; wacht tot dat klaar is
money-in-off-none-ticked = Vink eerst een bestand aan
money-in-off-nothing-new = In deze bestanden staat niets nieuws

## Receipts that wait
money-in-inbox-empty = Alles is verklaard
money-in-inbox-empty-why = Elke ontvangst hoort bij een factuur, is een tegoed, of komt niet van een klant
money-in-place = { $now } van { $all }
money-in-still-left = Nog te verklaren
money-in-done =
    { $count ->
        [one] { $count } verklaard
       *[other] { $count } verklaard
    }
money-in-back = Vorige
money-in-skip = Overslaan
money-in-off-only-one = Er wacht geen andere ontvangst
money-in-oldest-first = oudste eerst
money-in-payer-unknown = Naam van de betaler onbekend
money-in-booked = Bijgeschreven
money-in-booked-off = Afgeschreven
money-in-description = Omschrijving
money-in-no-text = Zonder omschrijving
money-in-mark-whole = factuur herkend
money-in-mark-possible = misschien een factuur
money-in-fact-reference = Kenmerk
money-in-fact-bank-reference = Bij de bank
money-in-fact-linked = Al gekoppeld
money-in-fact-left = Nog te verklaren
money-in-fact-batch = Let op
money-in-batch-unsplit = verzamelboeking waarvan het bestand de betalingen niet geeft
money-in-fact-direction = Richting
money-in-money-back = geld terug of een terugboeking
money-in-earlier-from-account = Eerder van deze rekening
money-in-customer-open =
    { $count ->
        [one] { $amount } open in { $count } factuur
       *[other] { $amount } open in { $count } facturen
    }
money-in-open-customer = Open klant
money-in-invoices =
    { $count ->
        [one] { $count } factuur
       *[other] { $count } facturen
    }
money-in-rest = rest { $amount }
money-in-candidate-nothing = geen factuur die past
money-in-days-late =
    { $days ->
        [one] { $days } dag te laat
       *[other] { $days } dagen te laat
    }
money-in-due = vervalt { $day }
money-in-likely = Waarschijnlijk
money-in-possible = Mogelijk
money-in-by-hand = Met de hand
money-in-col-invoice = Factuur
money-in-col-due = Vervalt
money-in-col-open = Open
money-in-col-link = Koppelen
money-in-col-paid = Betaald
money-in-col-back = Teruggeboekt
money-in-link-to = Koppelen aan { $number }
money-in-leave-out = { $number } weglaten
money-in-add-item = Nog een post: typ nummer of bedrag
money-in-rest-label = Rest
money-in-link-one = Koppel { $amount } aan { $number }
money-in-link-several =
    { $count ->
        [one] Koppel { $amount } aan { $count } factuur
       *[other] Koppel { $amount } aan { $count } facturen
    }
money-in-reopen-one = Zet { $number } weer open voor { $amount }
money-in-reopen-several =
    { $count ->
        [one] Zet { $count } factuur weer open voor { $amount }
       *[other] Zet { $count } facturen weer open voor { $amount }
    }
money-in-as-credit = Als tegoed bij { $customer }
money-in-as-credit-note = later koppelen; tot zover rusten herinneringen
money-in-hold = Aanhouden voor de volgende factuur
money-in-pay-back = Terugbetalen…
money-in-pay-back-note = u maakt het zelf over; hier telt het niet meer mee
money-in-to-pay-back = terug te betalen aan { $customer }
money-in-forgiven = { $amount } van { $number } wordt afgeboekt: { $why }
money-in-not-a-customer = Niet van een klant…
money-in-not-a-customer-note = belasting, eigen overboeking, rente
money-in-not-a-customer-title = Niet van een klant
money-in-not-a-customer-why = Deze ontvangst telt dan nergens meer mee; dat kan ongedaan gemaakt worden
money-in-from-now-on = Ook in het vervolg
money-in-what-is-it = Wat is het?
money-in-is-tax = Belastingteruggaaf
money-in-is-own = Eigen overboeking
money-in-is-interest = Rente van de bank
money-in-is-supplier = Terug van een leverancier
money-in-record = Vastleggen
money-in-off-no-note = zeg eerst wat het is
money-in-search = Andere klant of factuur zoeken…
money-in-search-add = Welke post hoort er nog bij?
money-in-search-nothing = Niets gevonden. Een naam, een nummer of een bedrag is genoeg
money-in-off-no-items = kies eerst een factuur
money-in-off-no-amounts = vul eerst een bedrag in
money-in-off-too-much = { $amount } meer dan er ontvangen is
money-in-off-too-much-back = { $amount } meer dan er is teruggeboekt
money-in-wrong-amount = { $number }: dit is geen bedrag
money-in-wrong-more-than-open = op { $number } staat { $open } open
money-in-wrong-more-than-paid = op { $number } is { $paid } betaald
money-in-wrong-currency = { $number } staat in { $currency }: valuta’s worden niet gemengd

## Old items
money-in-opening-why = Wat was er al gedaan aan deze facturen?
money-in-opening-note = Zij waren al vervallen voor u begon. Tot u antwoordt, wordt hiervoor niemand gebeld of aangeschreven.
money-in-opening-for-all = Alle aanvinken
money-in-opening-picked = { $count } van { $all } aangevinkt
money-in-opening-group = Groeperen
money-in-opening-by-age = Per ouderdom
money-in-opening-by-customer = Per klant
money-in-opening-age-90 = Tot en met 90 dagen te laat
money-in-opening-age-180 = 91 tot en met 180 dagen te laat
money-in-opening-age-365 = 181 tot en met 365 dagen te laat
money-in-opening-age-older = Meer dan een jaar te laat
money-in-opening-fresh = Nog niets
money-in-opening-once = Eén herinnering
money-in-opening-last = Laatste herinnering
money-in-opening-promised = Toezegging loopt
money-in-opening-handed-over = Uit handen gegeven
money-in-opening-left-alone = Met rust laten
money-in-opening-day = dag van de brief
money-in-opening-promise-day = betaalt uiterlijk op
money-in-opening-until = tot (mag leeg)
money-in-opening-amount = bedrag
money-in-opening-why-alone = waarom
money-in-opening-all-of = voor alle: { $what }
money-in-opening-what-of = { $number }: { $what }
money-in-off-none-picked = vink eerst facturen aan
money-in-col-customer = Klant
money-in-col-answer = Al gedaan
money-in-col-day = Op
money-in-col-more = Bedrag of reden
money-in-opening-choose = kies…
money-in-opening-of = Al gedaan aan { $number }
money-in-opening-answered = { $count } van { $all } beantwoord
money-in-opening-rest = De rest kan later
money-in-opening-record =
    { $count ->
        [one] { $count } antwoord vastleggen
       *[other] { $count } antwoorden vastleggen
    }
money-in-off-no-answers = Kies bij ten minste één factuur wat er al gedaan was
money-in-off-day-missing = Bij { $number } ontbreekt de dag van de brief: tussen de factuurdatum en vandaag
money-in-off-promise-day = Bij { $number } ontbreekt de dag van de toezegging: vandaag of later
money-in-off-promise-amount = Bij { $number } staat geen bedrag, of meer dan er open is
money-in-off-until = Bij { $number } ligt de dag niet na vandaag
money-in-off-why-alone = Bij { $number } ontbreekt waarom hij met rust wordt gelaten

## Imports
money-in-no-imports = Er is nog niets ingelezen
money-in-no-imports-why = Wat u inleest, staat hier en kan in één keer ongedaan gemaakt worden
money-in-col-files = Bestanden
money-in-col-when = Wanneer
money-in-col-added = Toegevoegd
money-in-undo-import = Ongedaan maken
money-in-undone = ongedaan gemaakt

# the columns of a bank's table
money-in-columns = Kolommen aanwijzen…
money-in-columns-title = Wat staat in welke kolom?
money-in-columns-why = Wijs aan wat elke kolom is. Het wordt onthouden voor elk volgend bestand met dezelfde kolommen.
money-in-columns-do = Onthouden en opnieuw lezen
money-in-columns-name = Onthouden als
money-in-columns-name-note = bijvoorbeeld de naam van de bank of het pakket
money-in-columns-account = Onze rekening
money-in-columns-no-day = Wijs de kolom met de boekdatum aan
money-in-columns-no-amount = Wijs de kolom met het bedrag aan
money-in-columns-no-account = Zeg van welke rekening deze tabel is
money-in-columns-no-name = Geef deze indeling een naam
money-in-columns-which = Wat is dit bestand?
money-in-columns-of-bank = Transacties van de bank
money-in-columns-of-provider = Afrekening van een betaaldienst
money-in-columns-provider = Betaaldienst
money-in-columns-provider-note = zoals de bank noemt wie uitbetaalt
money-in-columns-no-payment-day = Zeg in welke kolom de dag van de betaling staat
money-in-columns-no-payout = Zeg in welke kolom het nummer of de dag van de uitbetaling staat
money-in-columns-no-provider = Zeg welke betaaldienst uitbetaalt
money-in-column-nr = kolom { $count }
money-in-column-unused = niet gebruikt
bank-column-account = onze rekening
bank-column-currency = munt
bank-column-booked-on = boekdatum
bank-column-value-on = rentedatum
bank-column-amount = bedrag
bank-column-money-in = bij
bank-column-money-out = af
bank-column-direction = bij of af
bank-column-fee = kosten van de bank
bank-column-balance-before = saldo ervoor
bank-column-balance-after = saldo erna
bank-column-name = naam
bank-column-counter-account = tegenrekening
bank-column-text = omschrijving
bank-column-bank-reference = kenmerk van de bank
bank-column-end-to-end = kenmerk van de betaler
bank-column-structured-reference = betalingskenmerk
bank-column-kind = soort
bank-column-return-reason = reden van terugboeken
bank-column-status = status

# the columns of a settlement
settlement-column-payout = nummer van de uitbetaling
settlement-column-payout-name = andere naam van de uitbetaling
settlement-column-paid-on = dag van de uitbetaling
settlement-column-day = dag van de betaling
settlement-column-kind = soort
settlement-column-gross = betaald door de klant
settlement-column-gross-in = betaald door de klant: bij
settlement-column-gross-out = terug naar de klant: af
settlement-column-fee = kosten
settlement-column-net = uitbetaald
settlement-column-net-in = uitbetaald: bij
settlement-column-net-out = uitbetaald: af
settlement-column-currency = munt van de uitbetaling
settlement-column-gross-currency = munt van de betaling
settlement-column-payment = nummer van de betaling
settlement-column-of = van welke betaling
settlement-column-order = order- of factuurnummer
settlement-column-text = omschrijving
settlement-column-name = klant
settlement-column-account = rekening van de klant
settlement-column-status = status

## Differences that were let go
money-in-settlement-waits = Afrekening { $settlement } van { $amount } ({ $day }) wacht op de uitbetaling: lees het afschrift in waarop die staat
money-in-differences = Verschillen die zijn afgeboekt
money-in-differences-day = Datum
money-in-differences-amount = Bedrag

# who may be one, and address books
money-in-doubt = Is { $one } dezelfde als { $other }?
money-in-doubt-called = ‘{ $name }’ in { $city }
money-in-doubt-same = dezelfde
money-in-doubt-another = een andere
money-in-doubts = { $count ->
    [one] 1 klant is misschien dezelfde als een bekende klant; tot u antwoordt is het een andere.
   *[other] { $count } klanten zijn misschien dezelfde als een bekende klant; tot u antwoordt zijn het anderen.
 }
money-in-doubts-answered = { $count } vragen over klanten beantwoord
money-in-doubts-answer = beantwoorden
money-in-doubts-title = Misschien dezelfde klant
money-in-doubts-about = { $open } van { $count } nog te beantwoorden. Wie open blijft, telt als een andere klant en staat daarna bij Klanten.
money-in-doubts-ready = Gereed
money-in-group-contacts = Adresboeken
money-in-kind-address-book = adresboek
money-in-readable-contacts = adresboek: contactpersonen en telefoonnummers (Outlook, Google)
money-in-sum-contacts = { $count ->
    [one] 1 contactpersoon
   *[other] { $count } contactpersonen
 }
money-in-contacts = Wat het adresboek toevoegt
money-in-contact-nobodys = hoort bij geen klant
money-in-contact-of = { $name } · { $why }
money-in-contact-person = nieuwe contactpersoon
money-in-contact-known = alles bekend
contact-by-company = aan de naam
contact-by-email = aan het e-mailadres
contact-by-phone = aan het telefoonnummer
contact-by-domain = aan het domein van de e-mail
contact-by-likeness = de naam lijkt erop
money-in-contact-take = { $who } overnemen
money-in-contacts-more = en { $count } meer

## Copies that wait, and invoices without one
money-in-copies-waiting = Wachten op een factuur
money-in-copies-missing = Facturen zonder kopie
money-in-copies-none = Er wacht geen PDF
money-in-copies-none-why = Een PDF waarvan de factuur niet bekend is, komt na het inlezen hier te staan
money-in-missing-none = Elke openstaande factuur heeft een kopie
money-in-missing-none-why = Zo kan achter elke brief de factuur zelf
money-in-copy-about =
    { $pages ->
        [one] { $pages } pagina, sinds { $day }
       *[other] { $pages } pagina’s, sinds { $day }
    }
money-in-off-only-copy = Er wacht geen andere PDF
money-in-copy-drawing = De pagina wordt getekend
money-in-copy-not-drawn = Deze pagina kan niet worden getekend
money-in-copy-text = Gelezen op de eerste pagina
money-in-copy-no-text = Op de eerste pagina is geen tekst te lezen; misschien is het een scan
money-in-copy-no-guess = Geen openstaande factuur zonder kopie past hierbij
money-in-copy-search = Typ nummer, klant of bedrag
money-in-copy-remove = Van de lijst halen
money-in-copy-remove-note = Voor een PDF die geen factuur van u is; dit kan ongedaan worden gemaakt
money-in-sign-number = nummer
money-in-sign-amount = bedrag
money-in-sign-name = klant
money-in-sign-no-more = bedrag en klant niet
money-in-find-copy = PDF zoeken…
money-in-find-title = PDF zoeken
money-in-find-file = Bestand kiezen…
money-in-find-copy-note = Kies het bestand, of een PDF die wacht
