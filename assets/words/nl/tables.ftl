# Tabellen: rekenbladen, lijsten, wat in welke kolom staat

# Rekenbladen
import-sheet-empty = In dit rekenblad staat niets op een blad dat zichtbaar is
import-sheet-empty-remedy = Kijk of de lijst op een verborgen blad staat, of maak het bestand opnieuw
import-sheet-damaged = Dit rekenblad is beschadigd
import-sheet-damaged-remedy = Open het in uw rekenprogramma en bewaar het opnieuw, of bewaar het als CSV
import-sheet-locked = Dit rekenblad is met een wachtwoord beveiligd
import-sheet-locked-remedy = Bewaar het in uw rekenprogramma zonder wachtwoord en probeer het opnieuw
import-sheet-too-large = Dit rekenblad heeft meer cellen dan gelezen kunnen worden
import-sheet-too-large-remedy = Bewaar alleen het blad met de lijst, of bewaar het als CSV
import-unknown-xlsb = Dit is een Excel-bestand in binaire vorm (.xlsb)
import-unknown-xlsb-remedy = Open het in Excel en bewaar het als .xlsx
import-piece-too-long = In dit bestand komt aan een regel of cel geen einde
import-piece-too-long-remedy = Vaak ontbreekt een aanhalingsteken; maak het bestand opnieuw

# Wat alleen u kunt zeggen
import-ask-days = In de kolom { $head } kan { $example } op twee manieren gelezen worden. Wat staat vooraan?
import-ask-days-remedy = Zeg het in het venster, of geef bij de opdracht --days day-first of --days month-first
import-ask-turned = In de kolom { $head } heeft een rekenprogramma bij { $days } datums dag en maand waarschijnlijk verwisseld; { $texts } bleven tekst. Terugdraaien?
import-ask-turned-remedy = Zeg het in het venster, of geef bij de opdracht --turned yes of --turned no
import-ask-decimal = In de kolom { $head } kan { $example } een duizendtal zijn of een bedrag met decimalen. Wat staat voor de decimalen?
import-ask-decimal-remedy = Zeg het in het venster, of geef bij de opdracht --decimal comma of --decimal point
import-answer-day-first = de dag
import-answer-month-first = de maand
import-answer-turn-back = terugdraaien
import-answer-leave = zo laten
import-answer-comma = een komma
import-answer-point = een punt

# Lijsten van klanten
import-table-no-customer = In deze lijst is geen kolom met de naam van de klant te herkennen: { $heads }
import-table-row-no-name = Een regel zonder naam
import-customer-place = { $name }
import-customer-other-name = de naam is hier { $ours }, in de lijst { $theirs }
import-customer-other-address = het adres is hier { $ours }, in de lijst { $theirs }
import-customer-other-city = de plaats is hier { $ours }, in de lijst { $theirs }
import-customer-other-phone = het telefoonnummer is hier { $ours }, in de lijst { $theirs }
import-customer-other-email = het e-mailadres is hier { $ours }, in de lijst { $theirs }
import-customer-other-kvk = het KvK-nummer is hier { $ours }, in de lijst { $theirs }
import-customer-other-vat = het btw-nummer is hier { $ours }, in de lijst { $theirs }
import-customer-other-remedy = Wat hier staat blijft staan; verander het bij de klant als de lijst gelijk heeft
import-done-customers =
    { $count ->
        [one] { $count } klant ingelezen
       *[other] { $count } klanten ingelezen
    }

# Op het scherm
money-in-kind-customers = Lijst van klanten
money-in-kind-known = { $name } · herkend
money-in-answer-first = Beantwoord eerst de vraag onder dit bestand
money-in-columns-open-items = Openstaande posten
money-in-columns-customers = Klanten
money-in-columns-sheet = Blad
money-in-columns-heads = Regel met de kolomnamen
money-in-columns-no-heads = er zijn geen kolomnamen
money-in-columns-row = regel { $count }
money-in-columns-understood =
    { $count ->
        [0] Alle { $rows } regels begrepen
       *[other] { $understood } van { $rows } regels begrepen, { $count } blijven achter
    }
money-in-columns-understood-first =
    { $count ->
        [0] De eerste { $rows } regels zijn allemaal begrepen
       *[other] Van de eerste { $rows } regels zijn er { $understood } begrepen, { $count } blijven achter
    }
money-in-columns-no-number = Wijs de kolom met het factuurnummer aan
money-in-columns-no-customer = Wijs de kolom met de naam van de klant aan
money-in-columns-no-number-or-amount = Wijs de kolom met het factuurnummer en die met het bedrag aan
refused-list-columns = Wijs aan waar het factuurnummer en het bedrag staan, of bij klanten de naam
settings-list-table = lijst, kolommen aangewezen bij het inlezen

# Wat in een kolom van een lijst staat
list-column-number = factuurnummer
list-column-issued-on = factuurdatum
list-column-due-on = vervaldatum
list-column-amount = factuurbedrag
list-column-open = openstaand
list-column-paid = betaald
list-column-currency = valuta
list-column-customer-number = klantnummer
list-column-legal-name = officiële naam
list-column-customer-name = klantnaam
list-column-contact-name = contactpersoon
list-column-email = e-mail
list-column-phone = telefoon
list-column-mobile = mobiel
list-column-street = straat en huisnummer
list-column-postcode = postcode
list-column-city = plaats
list-column-country = land
list-column-iban = IBAN
list-column-kvk = KvK-nummer
list-column-vat = btw-nummer
list-column-terms-days = betalingstermijn
list-column-language = taal
list-column-reminders = aanmaningen
list-column-last-reminder-on = laatste aanmaning op
list-column-handed-over = uit handen gegeven
list-column-order-reference = ordernummer
list-column-payment-reference = betalingskenmerk
list-column-delivered-on = leverdatum
list-column-description = omschrijving

# Hoe u aan het bestand komt
package-title = Hoe komt u aan de lijst?
package-choose = Uw boekhoudpakket
package-other = Een ander pakket
package-open-items = Openstaande posten
package-customers = Klanten
package-sure-maker = Opgezocht op { $day } bij de maker; niet in het programma zelf nagekeken
package-sure-others = Opgezocht op { $day } bij anderen die ermee werken; niet in het programma zelf nagekeken
package-sure-not = Op { $day } was niet te vinden waar dit in het programma staat; niet in het programma zelf nagekeken

# De opdracht import
cli-arg-days = Wat vooraan staat in datums die op twee manieren gelezen kunnen worden
cli-arg-turned = Datums waarin een rekenprogramma dag en maand heeft verwisseld, terugdraaien
cli-arg-decimal = Wat voor de decimalen staat in bedragen die op twee manieren gelezen kunnen worden
