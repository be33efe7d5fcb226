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
