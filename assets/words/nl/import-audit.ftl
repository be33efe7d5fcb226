### import-audit: audit files (XAF): the books of a year, what is open in them and what was paid.

# Why something was put against an item
import-reason-books-paid = volgens de boekhouding betaald op { $day }

# What could not be read
import-xaf-cut-off = Het auditfile houdt middenin op
import-xaf-damaged = De XML van dit auditfile klopt niet
import-xaf-doctype = Het auditfile verwijst naar eigen definities (DOCTYPE); een auditfile doet dat niet
import-xaf-damaged-remedy = Maak het auditfile in uw boekhoudpakket opnieuw (XAF 3.2 of 4.0)
import-xaf-too-many = In dit auditfile staan meer dan { $count } boekingen op debiteuren
import-xaf-too-many-remedy = Maak het auditfile over een kortere tijd, of gebruik een lijst met openstaande posten
import-xaf-empty = In dit auditfile staan geen klanten en geen verkoopfacturen
import-xaf-no-invoices =
    { $count ->
        [one] In dit auditfile staat { $count } klant, maar geen factuur: de boekingen noemen geen klant met een factuurnummer
       *[other] In dit auditfile staan { $count } klanten, maar geen facturen: de boekingen noemen geen klant met een factuurnummer
    }
import-xaf-empty-remedy = Maak in uw boekhoudpakket een lijst met openstaande posten en lees die in
import-xaf-odd =
    { $count ->
        [one] Bij één regel is het bedrag niet te lezen; die is weggelaten
       *[other] Bij { $count } regels is het bedrag niet te lezen; die zijn weggelaten
    }
import-xaf-again-remedy = Kijk de openstaande bedragen na in uw boekhoudpakket, of maak het auditfile opnieuw
import-xaf-unnamed =
    { $count ->
        [one] Eén boeking op debiteuren noemt geen klant of geen factuur en is weggelaten
       *[other] { $count } boekingen op debiteuren noemen geen klant of geen factuur en zijn weggelaten
    }
import-xaf-unnamed-remedy = Vul de klant en het factuurnummer in uw boekhoudpakket aan, of lees ook een lijst met openstaande posten in

# What does not add up
import-xaf-place-opening = beginbalans
import-xaf-totals = De regels komen op { $debit } debet en { $credit } credit, maar boven de regels staat { $said-debit } en { $said-credit }
import-xaf-unbalanced = Debet ({ $debit }) en credit ({ $credit }) zijn niet gelijk
import-xaf-subledger-differs = Volgens de debiteurenadministratie in dit bestand is op { $count } facturen { $sum } open, volgens de grootboekrekeningen op { $other-count } facturen { $other-sum }
import-xaf-subledger-differs-remedy = De debiteurenadministratie is gevolgd; kijk het verschil na in uw boekhoudpakket
import-xaf-let-go =
    { $count ->
        [one] Van factuur { $named } is { $amount } niet ontvangen maar als verschil weggeboekt; zij geldt als betaald. Anders was op { $open-count } facturen { $open } open
       *[other] Van { $count } facturen ({ $named }) is samen { $amount } niet ontvangen maar als verschil weggeboekt; zij gelden als betaald. Anders was op { $open-count } facturen { $open } open
    }
import-xaf-closing-differs =
    { $count ->
        [one] Bij één klant komen de boekingen op { $booked }, maar is het eindsaldo in het bestand { $closing }
       *[other] Bij { $count } klanten komen de boekingen samen op { $booked }, maar zijn de eindsaldi in het bestand { $closing }
    }

# What it does not say
import-xaf-before = Van vóór dit boekjaar stond { $amount } open; welke facturen dat zijn, staat niet in het bestand
import-xaf-before-remedy = Lees ook het auditfile van het vorige jaar in, tegelijk of eerst, of een lijst met openstaande posten
import-xaf-unknown =
    { $count ->
        [one] Eén factuur van vóór dit boekjaar, waarop { $amount } is geboekt, is hier niet bekend
       *[other] { $count } facturen van vóór dit boekjaar, waarop samen { $amount } is geboekt, zijn hier niet bekend
    }
import-xaf-part = Dit is één van een aantal bestanden die bij elkaar horen
import-xaf-part-remedy = Lees alle delen tegelijk in
import-xaf-without-due =
    { $count ->
        [one] Bij één openstaande factuur staat geen vervaldatum; die volgt uit de betalingstermijn
       *[other] Bij { $count } openstaande facturen staat geen vervaldatum; die volgt uit de betalingstermijn
    }
import-xaf-last-money = De laatste bank- of kasboeking in dit bestand is van { $day }
import-xaf-until = Dit bestand gaat tot en met { $day }; een latere dag kan het niet weten

# What was guessed
import-xaf-accounts = Gelezen als debiteurenrekening, om wat de verkoop erop boekt: { $accounts }
import-xaf-accounts-remedy = Klopt dat niet, lees dan een lijst met openstaande posten in
import-xaf-guessed =
    { $count ->
        [one] Eén betaling noemt geen factuur; { $amount } is van de oudste openstaande factuur van de klant af gehaald
       *[other] { $count } betalingen noemen geen factuur; samen { $amount } is van de oudste openstaande facturen van de klant af gehaald
    }
import-xaf-on-account =
    { $count ->
        [one] Bij één betaling hoort geen factuur ({ $amount }); die is niet meegenomen
       *[other] Bij { $count } betalingen hoort geen factuur (samen { $amount }); die zijn niet meegenomen
    }
import-xaf-overpaid =
    { $count ->
        [one] Op één factuur is { $amount } te veel geboekt; dat tegoed is niet meegenomen
       *[other] Op { $count } facturen is samen { $amount } te veel geboekt; dat tegoed is niet meegenomen
    }
import-xaf-in-another =
    { $count ->
        [one] Eén openstaande factuur is in een andere valuta gemaakt; in het bestand en hier staat zij in { $currency }
       *[other] { $count } openstaande facturen zijn in een andere valuta gemaakt; in het bestand en hier staan zij in { $currency }
    }

# Whose books
import-xaf-not-ours = Dit is de boekhouding van { $company }, niet van u
import-xaf-other-name = In dit bestand heet het bedrijf { $company }
import-xaf-not-ours-remedy = Kijk of dit de juiste administratie is; klopt hij wel, kijk dan uw gegevens na bij Instellingen
import-xaf-taken-remedy = Kijk in uw pakket of dit dezelfde factuur is, en verbeter het nummer of het bedrag
