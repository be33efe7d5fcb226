### recognition: wie is wie; klanten samenvoegen en weer scheiden; waaraan de soort te zien is.

# done
did-merge = Klanten samengevoegd
did-separate = Klanten weer gescheiden
did-keep-apart = Vastgelegd: niet dezelfde klant
customers-merged = { $merged } is samengevoegd met { $name }
customers-separated = { $name } staat weer apart
customers-kept-apart = { $one } en { $other } zijn twee klanten

# refused
refused-same-customer = Kies een andere klant om mee samen te voegen
refused-not-merged = Deze klant is met niemand samengevoegd
refused-merged-since = Deze klant is daarna opnieuw samengevoegd
refused-merged-since-remedy = Scheid de klanten eerst op de kaart, bij Gegevens
refused-merge-rests = De klanten kunnen niet meer worden gescheiden
refused-merge-rests-why =
    { $count ->
        [one] Na het samenvoegen is voor factuur { $named } een brief verstuurd, een afspraak gemaakt of een creditnota gebruikt
       *[other] Na het samenvoegen is voor { $count } facturen een brief verstuurd, een afspraak gemaakt of een creditnota gebruikt ({ $named })
    }
refused-merge-rests-remedy = Maak dat eerst ongedaan; is de brief al de deur uit, laat de klanten dan samen

# why two may be one
likeness-number = hetzelfde klantnummer, een andere naam
likeness-authority = hetzelfde KvK- of OIN-nummer
likeness-vat = hetzelfde btw-nummer
likeness-account = dezelfde bankrekening
likeness-name = dezelfde naam
likeness-bare-name = dezelfde naam, op de rechtsvorm na
likeness-address = bijna dezelfde naam op hetzelfde adres

# why somebody is thought to be a business, a consumer or government
kind-by-oin = overheidsnummer (OIN)
kind-by-kvk = KvK-nummer
kind-by-vat = btw-nummer
kind-by-form = rechtsvorm { $form }
kind-by-word = “{ $word }” in de naam

# by hand: done
did-new-customer = Klant toegevoegd
did-kinds = Soort klant vastgelegd
did-item = Factuur ingevoerd
did-correct-item = Factuur gecorrigeerd
customers-added = { $name } is toegevoegd
customers-kind-set = { $name }: { $kind }
customers-kinds-set = { $count } klanten: { $kind }
customers-kinds-confirmed = Soort van { $count } klanten vastgelegd
item-entered = Factuur { $number } van { $amount } aan { $name } ingevoerd
item-entered-credit = Creditnota { $number } van { $amount } aan { $name } ingevoerd
item-corrected = { $number } gecorrigeerd
item-removed = { $number } verwijderd

# by hand: refused
refused-no-customers = Kies ten minste één klant
refused-number-taken = Nummer { $number } is van { $name }
refused-looks-like = Dit lijkt { $name }, klant { $number }
refused-looks-like-remedy = Kies die klant, of zet een vinkje als dit een andere is
refused-item-number = Vul het factuurnummer in
refused-item-amount = Vul een bedrag boven nul in
refused-item-due = De vervaldag ligt vóór de factuurdatum
refused-number-there = { $number } is er al
refused-number-there-why = van { $day }, { $amount }, bij { $name }
refused-credits-unknown = Factuur { $number } is hier niet bekend
refused-credits-other = Factuur { $number } is van { $name }
refused-no-such-item = Deze factuur is er niet meer
refused-item-amount-stands = Het bedrag kan niet meer worden gewijzigd
refused-item-currency = De valuta ligt vast; voer de factuur opnieuw in
refused-item-in-letter = Het staat in brief { $reference }, die is verstuurd
refused-item-in-letter-remedy = Maak een creditnota, of een factuur voor het verschil
refused-item-agreed = Er loopt een toezegging, regeling of geschil over
refused-item-settled-more = Er is al { $settled } op verrekend
refused-item-imported = { $number } is niet met de hand ingevoerd
refused-item-imported-remedy = Maak de import ongedaan, of maak een creditnota
money-in-not-by-hand = Deze ontvangst staat op een afschrift; maak de koppeling los in Geld binnen
money-in-note-corrected = Gecorrigeerd
