### posting: letters that are due, made up and issued.

post-salutation-mr = Geachte heer { $name },
post-salutation-ms = Geachte mevrouw { $name },
post-named-mr = de heer { $name }
post-named-ms = mevrouw { $name }

## In and behind a letter
post-copy-of = Kopie factuur { $number }
post-copy-of-credit = Kopie creditnota { $number }
post-clause-interest = Rente
post-clause-costs = Incassokosten
post-disputed-part = Zonder betwist deel van { $amount }
post-enclosure-copies =
    { $count ->
        [one] kopie van { $invoices }
       *[other] kopieën van { $invoices }
    }
post-enclosure-data = gegevens van { $invoices }
post-enclosure-credit = kopie van creditnota { $number }
post-enclosure-form = antwoordformulier
post-batch-title = Brieven van { $company }

## Problems of a letter
post-field-interest = Rente
post-field-costs = Incassokosten
post-field-copy = Kopie van { $number }
post-field-terms = Algemene voorwaarden
post-field-logo = Logo
post-field-total = Totaal
post-no-copy = Van { $number } is geen PDF bekend
post-copy-needs-password = De PDF van { $number } vraagt een wachtwoord
post-copy-damaged = De PDF van { $number } gaat niet open
post-copy-too-large = De PDF van { $number } is te groot
post-copy-failed = De PDF van { $number } kan niet achter de brief: { $detail }
post-no-copy-remedy = Voeg een PDF toe, of geef een reden om zonder kopie te versturen
post-terms-failed = De PDF van de algemene voorwaarden kan niet achter de brief: { $detail }
post-terms-failed-remedy = Voeg in de instellingen een andere PDF van de voorwaarden toe
post-no-terms = Er zijn geen algemene voorwaarden vastgelegd; de brief noemt geen artikel over rente en kosten
post-no-terms-remedy = Leg de voorwaarden vast in de instellingen
post-terms-never-given = Er is niet vastgelegd dat deze klant onze algemene voorwaarden kreeg ({ $invoices }); de brief vraagt wat de wet geeft
post-terms-given-later = De klant kreeg onze algemene voorwaarden pas op { $day }, na de opdracht ({ $invoices }); de brief vraagt wat de wet geeft
post-terms-given-remedy = Overhandig de voorwaarden bij de volgende offerte en leg het vast bij de klant
post-clause-title = Eigendomsvoorbehoud
post-clause-of = { $clause } ({ $version })
post-enclosure-extract = uittreksel van { $name }
post-costs-waived = De incassokosten van deze facturen zijn kwijtgescholden; een 14-dagenbrief kondigt dan niets aan
post-costs-waived-remedy = Bel de klant, of maak de kwijtschelding ongedaan
post-no-default-yet = Deze klant is nog niet in verzuim voor { $number }: de betaaldatum stond alleen op de factuur
post-no-default-yet-remedy = Wacht tot de termijn van de eerste herinnering voorbij is
post-costs-only-in-euro = Voor incassokosten in { $currency } is er geen wettelijke staffel
post-costs-only-in-euro-remedy = Draag de vordering over of maak een afspraak; kosten kunnen niet worden aangekondigd
post-scale-not-verified = De staffel voor incassokosten is niet in een bron nagekeken
post-charges-too-large = De rente kan niet worden berekend: het bedrag is te groot
post-nothing-asked = Na aftrek van creditnota's blijft er niets te betalen
post-nothing-asked-remedy = Zet de creditnota's tegen de facturen
post-credit-waits = Van deze klant staat nog { $amount } klaar die nergens tegenover staat
post-credit-waits-remedy = Zet het bedrag eerst tegen de facturen
post-logo-unreadable = Het logo gaat niet open; de naam van het bedrijf staat op zijn plaats
post-logo-unreadable-remedy = Kies in de instellingen een ander logo

## Issuing
post-issued =
    { $count ->
        [one] { $count } brief is afgedrukt en vastgelegd
       *[other] { $count } brieven zijn afgedrukt en vastgelegd
    }
post-none-chosen = Er is geen brief gekozen
post-none-chosen-remedy = Kies ten minste één brief
post-books-closed = De boeken zijn niet compleet tot en met { $day }
post-books-closed-why = Een herinnering voor iets wat al betaald is, kost meer dan een dag wachten
post-books-closed-remedy = Lees het nieuwste bankafschrift in, of maan toch met een reden
post-not-due = Deze brief aan { $name } is niet meer aan de beurt
post-not-due-remedy = Bekijk de lijst met brieven opnieuw
post-chosen-twice = De brief aan { $name } is twee keer gekozen
post-cannot-be-printed = De brief aan { $name } kan niet worden afgedrukt
post-amount-changed = Het bedrag in de brief aan { $name } is veranderd van { $seen } in { $now }
post-amount-changed-remedy = Bekijk de brief opnieuw
post-copies-missing = Achter de brief aan { $name } ontbreekt de kopie van { $invoices }
post-batch-missing = Een van deze brieven is niet vastgelegd
post-batch-failed = De brieven kunnen niet in één bestand: { $detail }
post-batch-remedy = Sla de brieven één voor één op

post-kind-unknown = Niet bekend of dit een bedrijf is; dit is de brief voor een consument
post-kind-assumed = Aangenomen: { $kind }
post-kind-remedy = Leg de soort vast bij Klanten
