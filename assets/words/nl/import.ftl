### import: files as a whole: recognised, too large, empty.

# Why something was put against an item
import-reason-list = volgens de lijst met open posten
import-reason-credit-note = creditnota { $number } noemt deze factuur
import-reason-returned = teruggeboekt op { $day }
bank-return-account-unknown = volgens de bank klopt het rekeningnummer niet
bank-return-account-closed = volgens de bank is de rekening opgeheven
bank-return-account-blocked = volgens de bank is de rekening geblokkeerd
bank-return-no-money = volgens de bank stond er niet genoeg op de rekening
bank-return-no-mandate = volgens de bank was er geen geldige machtiging
bank-return-asked-back = de klant heeft de incasso laten terugboeken
bank-return-deceased = volgens de bank is de klant overleden
bank-return-refused = geweigerd door de klant of zijn bank
bank-return-twice = volgens de bank was het een dubbele betaling
bank-return-recalled = teruggeroepen door de opdrachtgever of zijn bank
bank-return-code = reden van de bank: { $code }
import-bank-gap = Van rekening { $account } ontbreken afschriften tussen { $after } en { $before }: het saldo sluit niet aan
import-bank-gap-remedy = Lees die dagen ook in; tot dan is de bank bijgewerkt tot en met { $after }

# What will happen, and why not
import-stopped = Het inlezen is gestopt; er is niets veranderd
import-not-ours = Deze factuur is niet door u verstuurd maar door { $supplier }
import-not-ours-remedy = Alleen uw eigen verkoopfacturen worden ingelezen; klopt dit niet, kijk dan uw gegevens na bij Instellingen
import-purchase = Dit is een inkoopfactuur: { $supplier } heeft hem aan u gestuurd
import-purchase-remedy = Boek hem in uw pakket; hier komen alleen uw eigen verkoopfacturen. Bent u hier niet de klant, kijk dan uw gegevens na bij Instellingen
import-nothing-payable = Er is niets meer te betalen
import-nothing-payable-remedy = U hoeft niets te doen
import-other-amount = Dit nummer staat er al met { $ours }, hier is het { $theirs }
import-other-amount-remedy = Kijk in uw pakket welk bedrag juist is; een verschil hoort op een creditnota
import-no-customer = Er staat niet bij wie de klant is
import-no-customer-remedy = Neem in de lijst een kolom met de naam of het nummer van de klant op
import-rows-paid =
    { $count ->
        [one] Eén regel is al betaald en is overgeslagen
       *[other] { $count } regels zijn al betaald en zijn overgeslagen
    }
import-rows-without-day =
    { $count ->
        [one] Eén regel heeft geen datum; de betalingstermijn telt vanaf vandaag
       *[other] { $count } regels hebben geen datum; de betalingstermijn telt vanaf vandaag
    }
import-pending =
    { $count ->
        [one] Eén regel is aangekondigd en nog niet geboekt
       *[other] { $count } regels zijn aangekondigd en nog niet geboekt
    }
import-pending-remedy = Ze komen mee zodra de bank ze heeft geboekt
import-list-higher = Volgens de lijst staat { $list } open, hier { $ours }
import-list-currency = In de lijst staat deze factuur in een andere valuta
import-list-remedy = Kijk in uw pakket na of een betaling daar nog moet worden geboekt
import-return-place = { $day }
import-return-of-what = De bank boekte { $amount } terug van { $name }; bij welke ontvangst dat hoort is niet gevonden
import-return-of-what-remedy = De post wacht onder Te verklaren: kies daar welke factuur weer openstaat

# What was done
import-nothing-ticked = Er is geen bestand gekozen om in te lezen
import-nothing-ticked-remedy = Vink ten minste één bestand aan
import-nothing-new = Alles uit deze bestanden stond er al; er is niets veranderd
import-done-and = { $first }, { $then }
import-done-items =
    { $count ->
        [one] 1 factuur toegevoegd
       *[other] { $count } facturen toegevoegd
    }
import-done-receipts =
    { $count ->
        [one] 1 bankregel toegevoegd
       *[other] { $count } bankregels toegevoegd
    } ({ $matched } vanzelf gekoppeld)
import-done-copies =
    { $count ->
        [one] 1 kopie toegevoegd
       *[other] { $count } kopieën toegevoegd
    }
import-done-changed =
    { $count ->
        [one] 1 factuur bijgewerkt
       *[other] { $count } facturen bijgewerkt
    }
import-done-missed =
    { $count ->
        [one] 1 kopie niet meer gevonden
       *[other] { $count } kopieën niet meer gevonden
    }
import-done-statements = Bankafschriften bijgewerkt
import-note-rounding = Afrondingsverschil
import-note-not-a-customer = Bekend: geen klant
import-note-taken-back = Teruggeboekt door de bank

# Taking an import out again
import-undone = Import ongedaan gemaakt
import-rests-on = Dit kan niet meer ongedaan worden gemaakt
import-rests-on-why =
    { $count ->
        [one] Op { $named } is al iets gebaseerd: een betaling, een brief, een afspraak, een latere lijst of het samenvoegen van klanten
       *[other] Op { $count } regels is al iets gebaseerd: een betaling, een brief, een afspraak, een latere lijst of het samenvoegen van klanten ({ $named })
    }
import-rests-on-remedy = Maak eerst ongedaan wat daarna is gedaan

# What had been done before, and copies by hand
import-opening-none = Er staat geen factuur open waarvoor dit nog nodig is
import-opening-future = Deze dag is nog niet geweest
import-opening-answered =
    { $count ->
        [one] Beginstand van 1 factuur vastgelegd
       *[other] Beginstand van { $count } facturen vastgelegd
    }
import-note-opening-promise = Toegezegd voordat dit programma in gebruik was
import-note-opening = Was al uit handen gegeven
import-attach-no-item = Deze factuur is er niet meer
import-attached = Kopie toegevoegd aan { $number }

# Decisions about receipts
money-in-allocated = { $amount } gekoppeld aan { $number }
money-in-allocated-several = { $amount } gekoppeld aan { $count } facturen
money-in-reopened = { $amount } teruggeboekt: { $number } staat weer open
money-in-reopened-several = { $amount } teruggeboekt: { $count } facturen staan weer open
means-cash = contant
means-card = per pin
means-set-off = verrekend
money-in-entered = { $amount } { $means } van { $name } vastgelegd
money-in-entered-future = Deze dag is nog niet geweest
money-in-entered-nothing = Er blijft niets over om vast te leggen
money-in-kept = { $amount } bewaard als tegoed van { $name }
money-in-set-aside = { $amount } is niet van een klant
money-in-taken-back = Koppeling van { $amount } losgemaakt
money-in-credit-used = { $amount } van creditnota { $number } verrekend
money-in-no-receipt = Deze ontvangst is er niet meer
money-in-nothing-left = Van deze ontvangst is niets meer over
money-in-decided = Over deze ontvangst is al beslist
money-in-decided-remedy = Maak eerst de koppeling los
money-in-more-than-open = Op { $number } staat { $open } open
money-in-more-than-paid = Op { $number } is { $paid } betaald
money-in-more-than-left = Er is nog { $left } te verdelen
money-in-nothing-to-take-back = Deze ontvangst is nergens aan gekoppeld
money-in-returned = Deze koppeling kan niet los
money-in-returned-why = De bank heeft deze ontvangst teruggeboekt; de factuur staat al weer open
money-in-no-credit = Deze creditnota heeft geen tegoed meer
money-in-credit-elsewhere = Een creditnota kan alleen met facturen van dezelfde klant worden verrekend

# Address books
import-contacts-none = In dit adresboek staat niemand met een naam en een telefoonnummer, e-mailadres of adres
import-contacts-none-remedy = Exporteer de contacten als vCard of CSV en kies alle velden
import-contacts-empty =
    { $count ->
        [one] Eén kaart heeft geen naam of niets om iemand mee te bereiken
       *[other] { $count } kaarten hebben geen naam of niets om iemand mee te bereiken
    }
import-contacts-too-many = Na de eerste { $count } kaarten is niet verder gelezen
import-contacts-nobodys =
    { $count ->
        [one] Eén kaart hoort bij geen klant
       *[other] { $count } kaarten horen bij geen klant
    }
import-done-contacts =
    { $count ->
        [one] 1 contactpersoon
       *[other] { $count } contactpersonen
    }
import-done-filled =
    { $count ->
        [one] 1 klant aangevuld
       *[other] { $count } klanten aangevuld
    }
