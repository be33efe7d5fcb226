### letter: what stands on letters beside their text, and what keeps one from being printed.

## On the sheet
letter-salutation = Geachte heer, mevrouw,
letter-greeting = Met vriendelijke groet,
letter-attention = t.a.v. { $name }
letter-date = Datum
letter-our-reference = Ons kenmerk
letter-customer-number = Klantnummer
letter-handled-by = Behandeld door
letter-phone = Telefoon
letter-page = pagina { $page } van { $pages }
letter-kvk = KvK { $value }
letter-vat = btw-id { $value }
letter-iban = IBAN { $value }
letter-sample = VOORBEELD
letter-sample-line = Voorbeeld, niet versturen
letter-enclosures =
    { $count ->
        [one] Bijlage:
       *[other] Bijlagen:
    }
letter-contact-both = telefoon { $phone } of { $email }
letter-contact-phone = telefoon { $phone }

## In sentences
letter-free-term = binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd
letter-interest-statutory-trade = de wettelijke handelsrente
letter-interest-statutory = de wettelijke rente
letter-interest-contract = de rente volgens onze algemene voorwaarden
letter-interest-mixed = de rente volgens onze algemene voorwaarden en de wet
letter-interest-label-statutory-trade = wettelijke handelsrente
letter-interest-label-statutory = wettelijke rente
letter-interest-label-contract = rente volgens voorwaarden
letter-interest-label-mixed = rente volgens voorwaarden en wet

## Tables
letter-col-invoice = Factuur
letter-col-issued = Datum
letter-col-due = Vervaldatum
letter-col-description = Omschrijving
letter-col-days = Dagen te laat
letter-col-number-of-days = Dagen
letter-col-amount = Bedrag ({ $unit })
letter-col-paid = Voldaan ({ $unit })
letter-col-open = Open ({ $unit })
letter-col-over = Over ({ $unit })
letter-col-from = Vanaf
letter-col-to = Tot en met
letter-col-rate = Rente
letter-col-interest = Rente ({ $unit })
letter-col-instalment = Termijn
letter-col-by = Uiterlijk ontvangen op
letter-col-reference = Onder vermelding van
letter-per-year = { $percent } per jaar
letter-per-month = { $percent } per maand
letter-carry-out = transporteren
letter-carry-in = transport van vorige pagina
letter-subtotal = Subtotaal
letter-principal = Openstaande facturen
letter-total = Totaal te voldoen
letter-total-owed = Totaal verschuldigd
letter-open-total = Totaal openstaand
letter-schedule-total = Totaal van de termijnen
letter-charged = { $what }
letter-announced = { $what } (aangekondigd, niet in het totaal)
letter-interest-until = { $kind } tot en met { $day }
letter-costs = Incassokosten
letter-costs-vat = Btw over incassokosten ({ $percent })
letter-also-overdue = Ook vervallen
letter-also-overdue-text = Van deze facturen is de betaaldatum ook verstreken. Wij vragen u ze meteen mee te betalen; rente en kosten brengen wij hiervoor niet in rekening.
letter-also-overdue-later = Van deze facturen is de betaaldatum ook verstreken. Wij vragen u ze meteen mee te betalen; over incassokosten gaat deze brief alleen bij de facturen hierboven.
letter-instalment = Termijn { $number }
letter-instalment-of = { $number } van { $count }
letter-interest-annex = Berekening van de rente
letter-costs-annex = Berekening van de incassokosten
letter-col-percent = Staffel
letter-col-costs = Kosten ({ $unit })
letter-costs-least = Incassokosten, ten minste
letter-costs-most = Incassokosten, ten hoogste

## Payment
letter-pay = Betaalgegevens
letter-pay-with-code = Betaalgegevens, of scan de code met de app van uw bank
letter-pay-instalments = Betaalgegevens, met een code per termijn voor de app van uw bank
letter-pay-amount = Bedrag
letter-pay-by = Uiterlijk
letter-pay-iban = IBAN
letter-pay-name = Ten name van
letter-pay-reference = Onder vermelding van

## Clauses, sticker, form
letter-clauses = Uit onze algemene voorwaarden
letter-clause = Artikel { $article } { $title }.
letter-sticker = LAATSTE HERINNERING
letter-sticker-by = Geen betaling op { $day }?
letter-sticker-then = Dan volgt incasso via { $party }
letter-sticker-then-any = Dan geven wij de zaak uit handen
letter-form-title = Antwoordformulier betalingsregeling
letter-form-letter-of = Onze brief van
letter-form-statement = { $customer } erkent op { $day } { $total } verschuldigd te zijn aan { $company } en gaat akkoord met betaling in de onderstaande termijnen, onder de voorwaarden in de brief van { $letter }.
letter-form-place = Plaats
letter-form-date = Datum
letter-form-name = Naam
letter-form-capacity = Functie
letter-form-signature = Handtekening
letter-form-hint = Onderteken dit formulier en stuur het naar ons terug; ons adres past in het venster van een envelop. Bewaar de brief zelf bij uw administratie.

## Copy of the facts of an invoice
letter-copy-title = Factuurgegevens – niet de originele factuur
letter-copy-title-credit = Gegevens van de creditnota – niet de originele creditnota
letter-copy-explained = Dit overzicht is gemaakt uit de gegevens van de elektronische factuur. De originele factuur heeft u eerder ontvangen; die blijft leidend.
letter-copy-number = Nummer
letter-copy-issued = Factuurdatum
letter-copy-due = Vervaldatum
letter-copy-delivered = Leverdatum
letter-copy-order = Uw referentie
letter-copy-from = Van
letter-copy-to = Aan
letter-copy-credits = Corrigeert factuur
letter-copy-col-line = Omschrijving
letter-copy-col-quantity = Aantal
letter-copy-without-vat = Totaal zonder btw
letter-copy-vat = Btw { $percent } over { $base }
letter-copy-vat-plain = Btw
letter-copy-total = Totaal met btw
letter-copy-payable = Te betalen volgens de factuur
letter-copy-place = Kopie van { $number }
letter-copy-no-lines = De regels en de btw van deze factuur zijn niet bekend
letter-copy-characters = Deze factuur bevat tekens die de brief niet kan afdrukken
letter-copy-remedy = Voeg de PDF van de factuur toe

## Countries
letter-country-be = België
letter-country-de = Duitsland
letter-country-fr = Frankrijk
letter-country-lu = Luxemburg
letter-country-gb = Verenigd Koninkrijk
letter-country-ie = Ierland
letter-country-es = Spanje
letter-country-pt = Portugal
letter-country-it = Italië
letter-country-at = Oostenrijk
letter-country-ch = Zwitserland
letter-country-dk = Denemarken
letter-country-se = Zweden
letter-country-no = Noorwegen
letter-country-fi = Finland
letter-country-pl = Polen
letter-country-cz = Tsjechië
letter-country-us = Verenigde Staten

## Fields
letter-field-our-name = Onze bedrijfsnaam
letter-field-our-address = Ons adres
letter-field-our-iban = Onze bankrekening
letter-field-our-kvk = Ons KvK-nummer
letter-field-sender = Ondertekenaar
letter-field-name = Naam van de klant
letter-field-attention = Ter attentie van
letter-field-extra = Extra adresregel
letter-field-street = Straat
letter-field-city = Postcode en plaats
letter-field-country = Land
letter-field-address = Adres van de klant
letter-field-kind = Soort brief
letter-field-total = Totaal

## What keeps a letter from being printed
letter-no-our-name = De naam van ons bedrijf ontbreekt
letter-no-our-address = Ons adres ontbreekt
letter-our-company-remedy = Vul de bedrijfsgegevens aan in de instellingen
letter-no-iban = Er is geen rekening waarop de klant kan betalen
letter-no-iban-remedy = Vul in de instellingen het IBAN van het bedrijf in
letter-no-kvk = Het KvK-nummer ontbreekt; de wet wil dat het op elke brief staat
letter-no-sender = Niemand ondertekent de brief
letter-no-sender-remedy = Kies een medewerker die brieven ondertekent
letter-no-name = De naam van de klant ontbreekt
letter-no-street = De straat van de klant ontbreekt
letter-no-city = De plaats van de klant ontbreekt
letter-customer-remedy = Vul het adres aan op de kaart van de klant
letter-address-too-wide = "{ $line }" past niet in het venster van de envelop
letter-address-too-long = Het adres telt { $lines } regels; in het venster passen er { $max }
letter-address-remedy = Kort het adres in op de kaart van de klant
letter-no-items = Er staat geen factuur in de brief
letter-no-deadline = De dag waarop betaald moet zijn ontbreekt
letter-last-to-consumer = Een laatste herinnering met incassokosten mag niet naar een consument
letter-last-to-consumer-remedy = Stuur de veertiendagenbrief, of leg vast dat de klant een bedrijf is
letter-costs-not-yet = In deze brief mogen geen incassokosten in rekening worden gebracht
letter-costs-not-yet-remedy = Kondig de kosten alleen aan, in de brief die daarvoor is
letter-interest-not-here = In deze brief hoort geen rente
letter-interest-not-yet = In de veertiendagenbrief wordt rente alleen genoemd, niet in rekening gebracht
letter-no-costs = De incassokosten die deze brief moet aankondigen ontbreken
letter-day-not-here = In de veertiendagenbrief mag geen dag staan waarop betaald moet zijn
letter-no-arrangement = Er is geen betalingsregeling om te bevestigen
letter-no-promise = Er is geen toezegging om te bevestigen
letter-nothing-to-pay = Per saldo is er niets te betalen
letter-total-differs = Het totaal van { $said } is niet de som van de bedragen: { $sum }
letter-total-differs-remedy = Maak de brief opnieuw; de bedragen zijn intussen veranderd
letter-sum = { $sum }
letter-sum-unknown = bedragen in verschillende valuta
letter-characters = Deze tekens kan de brief niet afdrukken: { $characters }
letter-characters-remedy = Schrijf de naam of tekst met andere letters
letter-position = Stand per { $day }. Wat u daarna heeft betaald, is hierin nog niet verwerkt.

## Complaints, arrangements that were not kept, and other agreements
letter-greeting-friendly = Met hartelijke groet,
letter-cure-term = binnen zeven dagen nadat u deze brief heeft ontvangen
letter-cure-by = uiterlijk op { $day }
letter-col-received = Ontvangen ({ $unit })
letter-col-disputed = Betwist ({ $unit })
letter-schedule-rest = Nog te betalen van de regeling
letter-disputed-total = Hierover gaat uw klacht
letter-left-out = Niet in dit overzicht, omdat wij daarover nog met u in gesprek zijn: { $items }.
letter-left-out-item = factuur { $number } ({ $amount })
letter-nothing-missed = Er is geen termijn van de regeling uitgebleven
letter-no-dispute = Er is geen klacht om te beantwoorden
letter-no-outcome = De uitkomst van de klacht ontbreekt
letter-no-hand-over = De dag waarop de zaak uit handen gaat ontbreekt
letter-no-estate = Van deze klant is niet bekend wie de zaken afwikkelt
letter-no-agreement = Wat is afgesproken ontbreekt
