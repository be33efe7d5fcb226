### customers: screen Customers, the list.

customers-sentence = { $customers ->
    [one] 1 klant
   *[other] { $customers } klanten
 }, niets te laat
customers-sentence-late = { $customers ->
    [one] 1 klant
   *[other] { $customers } klanten
 } · bij { $late } te laat, samen { $amount }
customers-none = Nog geen klanten
customers-none-why = Lees facturen of een lijst met open posten in; elke klant krijgt dan een kaart.
customers-none-read = Naar Geld binnen
customers-find = Klanten zoeken
customers-find-hint = naam, nummer, plaats, telefoon…
customers-which = Welke klanten
customers-all = Alle
customers-open = Openstaand
customers-late = Te laat
customers-found = { $count } gevonden
customers-nothing = Niemand gevonden
customers-nothing-why = Een deel van de naam, het nummer, de plaats of een telefoonnummer is genoeg.
customers-nothing-all = Alle klanten tonen
customers-list = Klanten
customers-head-name = Klant en plaats
customers-head-number = Nummer
customers-head-open = Open
customers-head-overdue = Te laat
customers-head-days = Dagen
customers-key-choose = kiezen
customers-key-open = kaart
customers-key-find = zoeken

# tabs
customers-tabs = Delen van Klanten
customers-tab-list = Alle klanten
customers-tab-kinds = Soort
customers-tab-complete = Aanvullen
customers-tab-alike = Misschien dezelfde
customers-key-new = nieuwe klant
customers-key-merge = samenvoegen
customers-key-tab = deel
customers-key-tick = aanvinken
customers-key-right = voorstel klopt
customers-key-next-field = volgend veld
customers-key-keep = rij bewaren
customers-key-take-over = voorstel uit kopie

# a new customer
customers-new = Nieuwe klant
customers-new-button = Klant
customers-add = Toevoegen

# what kind they are
customers-kinds-title = Wat voor klanten zijn dit?
customers-kinds-none = Van elke klant is bekend wat het is
customers-kinds-none-why = Een nieuwe klant komt hier als niet vaststaat of het een bedrijf, een consument of de overheid is.
customers-kinds-all-right = Alle { $count } voorstellen kloppen
customers-kinds-choose = Kies of vink eerst een klant aan
customers-kinds-chosen = { $count ->
    [0] Niemand gekozen
    [one] 1 klant gekozen
   *[other] { $count } klanten gekozen
 }
customers-kinds-law = Wie onbekend blijft, krijgt als consument een 14-dagenbrief vóór er kosten komen.
customers-head-proposal = Voorstel
customers-kind-of = Soort van { $name }
customers-kind-no-proposal = Geen voorstel
customers-kind-as-consumer = geldt voor de wet als consument
customers-kind-perhaps = { $kind }?
customers-kind-which = Kies…

# what is missing of them
customers-complete-title = Wat ontbreekt er nog?
customers-complete-why = Van klanten met iets open, het grootste bedrag eerst. Grijs is een voorstel uit de kopie van een factuur: → neemt het over.
customers-complete-book = Aanvullen uit een adresboek (vCard of CSV)…
customers-complete-none = Er ontbreekt niets
customers-complete-none-why = Van iedereen met iets open zijn telefoon, adres, soort, contactpersoon en kopie bekend.
customers-head-address = Adres
customers-head-person = Wie beslist
customers-head-copy = Kopie
customers-phone-of = Telefoon van { $name }
customers-address-of = Adres van { $name }
customers-person-of = Wie beslist bij { $name }
customers-address-hint = Straat 1, 1234 AB Plaats
customers-phone-wrong = Dit is geen telefoonnummer
customers-address-wrong = Schrijf het adres als: Straat 1, 1234 AB Plaats
customers-language-of = Taal van { $name }
customers-language-perhaps = { $language }?

# who may be one
customers-alike-none = Niemand staat er dubbel in
customers-alike-none-why = Wie op een andere klant lijkt, komt hier te staan tot u zegt of het dezelfde is.
customers-alike-why = Samenvoegen brengt facturen, betalingen, afspraken, brieven en contactpersonen bij elkaar. Het kan later weer uit elkaar.
customers-alike-merge = Samenvoegen als { $name }
customers-alike-apart = Niet dezelfde
customers-alike-open = { $amount } open
customers-alike-nothing-open = niets open
customers-merge-title = Samenvoegen met een andere klant
customers-merge-do = Samenvoegen
customers-merge-whom = Kies de andere klant
customers-merge-find = Andere klant zoeken
customers-merge-type = Typ een paar letters van de naam, de plaats of het nummer.
customers-merge-stays = Welke blijft
customers-merge-why = De andere verdwijnt uit de lijst; naam, nummer en rekeningen blijven herkend. Ongedaan maken kan altijd, ook later op de kaart.
customers-kinds-keys = B, C of G legt het vast; Enter als het voorstel klopt.
customers-kinds-then = Daarna: wat was er al gedaan aan { $count } oude posten?
