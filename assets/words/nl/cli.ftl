### cli: the command line.

cli-about = Krijgt achterstallige facturen minnelijk betaald: wie u vandaag belt en waarom, wat u zegt, en de brief. Zonder opdracht gaat het venster open
cli-arg-company = Het bedrijfsbestand; zonder dit het bestand dat het laatst open was
cli-arg-today = Doet alsof het deze dag is (2026-11-22)
cli-arg-lang = Spreekt Nederlands of Engels
cli-arg-json = Antwoordt met één JSON-document
cli-company = Toont de gegevens van het eigen bedrijf, of neemt ze over uit een bestand
cli-arg-set = Een TOML-bestand met gegevens: name, ibans, terms_days, …
cli-import = Leest bankafschriften, facturen, auditfiles, openstaande-postenlijsten en kopieën in
cli-arg-dry-run = Zegt wat erbij zou komen en wijzigt niets
cli-arg-booked-through = Tot en met welke dag de bank in een lijst was bijgewerkt: voor alle rekeningen, of per rekening als IBAN=DATUM
cli-arg-close-gone = Sluit wat niet meer op de lijst staat, tenzij het meer is dan er nog op staat
cli-arg-follow-list = Volgt de lijst waar die iets anders zegt dan de eigen boeken
cli-arg-column = Wat er in een kolom staat, zoals “Bon=number”: de kop en de betekenis; een onbekende betekenis wordt geweigerd met de lijst van alle
cli-arg-keep-columns = Onthoudt de kolommen onder deze naam, voor de volgende tabel met dezelfde koppen
cli-arg-doubtful = Wie in een bestand op een bekende klant lijkt, is dezelfde of een ander: voor allen, of per klant
cli-arg-files = Bestanden, of mappen met bestanden
cli-opening = Toont voor welke oude facturen nog niet is gezegd wat eraan is gedaan, en legt dat vast
cli-arg-answer = Wat er al is gedaan (fresh, once:DATUM, last:DATUM, promised:DATUM, handed-over, left-alone:REDEN, as-listed), voor alle, of na factuurnummer=, klant= of older-than-DAGEN=
cli-receipts = Toont elke geboekte regel: waartegen die is geboekt, en wat nog wacht
cli-worklist = Toont wie u vandaag belt of schrijft, en waarom
cli-arg-all = Ook wie nog niet aan de beurt is
cli-call = Bereidt een gesprek voor: naar wie u vraagt, wat u zegt, het antwoord op smoezen
cli-arg-customer = Nummer of naam van de klant
cli-charges = Toont rente en kosten van een klant, met de berekening
cli-charges-interest = rente { $amount }, per dag { $per_day }
cli-charges-costs = incassokosten { $amount }, { $from }
cli-agreements = Toont toezeggingen en regelingen, nagekomen of niet
cli-backup = Maakt een gecontroleerde kopie van het bedrijfsbestand
cli-arg-backup = Waar de kopie komt; daar mag nog niets staan
cli-restore = Maakt een bedrijfsbestand van een kopie
cli-arg-restore = De kopie; die blijft zoals die is
cli-check = Kijkt het hele bedrijfsbestand na

cli-no-company = Er is geen bedrijfsbestand genoemd, en er was er nog geen open
cli-no-company-remedy = Noem er een met --company BESTAND
cli-answer-not-written = Het antwoord kon niet worden geschreven: { $detail }
cli-no-such-customer = Er is geen klant “{ $customer }”
cli-no-such-customer-remedy = Geef het nummer of de hele naam, zoals in de werklijst
cli-settings-unreadable = Het bestand met gegevens is niet te lezen: { $detail }
cli-settings-unknown = Er is geen gegeven “{ $name }”
cli-settings-misfit = De waarde van “{ $name }” past niet
cli-settings-unknown-remedy = De namen en waarden zijn die welke “company” toont; er is niets gewijzigd

cli-head-number = Nummer
cli-head-name = Naam
cli-head-open = Open
cli-head-overdue = Te laat
cli-head-days = Dagen
cli-head-step = Stap
cli-head-why = Waarom
cli-head-day = Dag
cli-head-amount = Bedrag
cli-head-from = Van
cli-head-for = Voor
cli-head-left = Over
cli-head-certainty = Zekerheid
cli-head-kind = Soort
cli-head-made-on = Gemaakt op
cli-head-next = Volgende
cli-head-state = Stand
cli-head-setting = Gegeven
cli-head-file = Bestand
cli-head-format = Soort
cli-head-new = Nieuw
cli-head-known = Bekend
cli-head-changed = Gewijzigd
cli-head-left-out = Weggelaten
cli-head-value = Waarde

cli-today = { $customers ->
    [0] vandaag niemand
    [one] vandaag één klant
   *[other] vandaag { $customers } klanten
}
cli-not-today = Vandaag niet
cli-books-behind = de bank is niet bij t/m { $day }: tot dan wordt niet aangemaand
cli-books-unexplained = { $receipts ->
    [one] één ontvangst wacht op uitleg
   *[other] { $receipts } ontvangsten wachten op uitleg
}
cli-certain = zeker
cli-likely = waarschijnlijk
cli-unknown = onbekend
cli-not-a-receipt = geen ontvangst
cli-promise = toezegging
cli-arrangement = regeling
cli-ask-for = vraag naar { $name }
cli-phone = telefoon { $phone }
cli-to-discuss = te bespreken: { $amount }
cli-excuses = Wat ze kunnen zeggen, en het antwoord
cli-copied = gekopieerd en gecontroleerd: { $file }
cli-restored = teruggezet en gecontroleerd: { $file }
cli-checked = Alles klopt
cli-demo = Maakt het voorbeeldbedrijf zoals het er vandaag voor staat
cli-letters = Toont de brieven die aan de beurt zijn, schrijft ze als PDF en legt ze vast
cli-arg-out = Schrijft een PDF per klant in deze map
cli-arg-batch = Schrijft één PDF voor de printer
cli-arg-issue = Legt de brieven vast als verzonden; zonder dit zijn het concepten
cli-arg-despite-books = Waarom er wordt aangemaand hoewel de bank niet bij is
cli-demo-made = het voorbeeldbedrijf staat in { $file }
cli-books-closed-remedy = Lees het laatste bankafschrift in, of geef een reden met --despite-books
cli-head-letter = Brief
cli-head-pages = Pagina’s
cli-no-letters = er is geen brief aan de beurt
cli-drafts = concepten: er is niets vastgelegd; --issue legt ze vast
cli-peace = { $ended ->
    [one] 1 keer
   *[other] { $ended } keer
 } met rust gelaten deze maand, waarvan { $paid } zonder contact betaald

cli-import-doubt = { $one } is misschien dezelfde als { $other } ({ $why }); zonder antwoord komt het erbij als een andere klant
cli-import-doubt-remedy = Zeg het met --doubtful same of --doubtful other, of per klant als NAAM=same
cli-column-no-head = In geen tabel staat een kop “{ $head }”
cli-column-no-head-remedy = De koppen zijn: { $heads }
cli-column-no-meaning = Een kolom kan niet “{ $meaning }” betekenen
cli-columns-mixed = Deze kolommen horen niet in één soort tabel
cli-column-meanings = Een lijst heeft { $items }; een klantenlijst { $customers }; een bank { $bank }; een afrekening { $settlement }
cli-columns-remedy = Wijs de kolom aan met --column KOP=BETEKENIS
cli-opening-waits = { $count ->
    [0] er is geen oude factuur waarvoor nog iets moet worden gezegd
    [one] voor één oude factuur is nog niet gezegd wat eraan is gedaan; tot dan komt die in geen brief (opdracht opening)
   *[other] voor { $count } oude facturen is nog niet gezegd wat eraan is gedaan; tot dan komen ze in geen brief (opdracht opening)
}
cli-opening-unknown = “{ $name }” wacht niet op een antwoord
cli-opening-unknown-remedy = Geef het factuurnummer of de hele naam van de klant, zoals “opening” die toont
