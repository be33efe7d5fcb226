### template: mistakes in a letter's text.
template-line = Regel { $line }
template-empty = Deze tekst is leeg
template-no-value = Voor { "{" }{ $name }{ "}" } is er niets om in te vullen
template-no-value-remedy = Vul het gegeven { $name } aan, of haal het uit de tekst
template-blank-name = { "{" }{ $name }{ "}" } is geen naam van een blanco
template-blank-name-remedy = Schrijf kleine letters en lage streepjes, zoals { "{" }our_name{ "}" }
template-blank-unclosed = Hier begint een blanco die op deze regel niet wordt gesloten
template-blank-unclosed-remedy = Zet een accolade sluiten achter de naam
template-mark = [{ $name }] is niet bekend
template-mark-remedy = Tussen vierkante haken staan alleen [if …], [end] en blokken; gebruik in gewone tekst ronde haken
template-mark-unclosed = Hier begint een vierkante haak die op deze regel niet wordt gesloten
template-mark-unclosed-remedy = Zet een vierkante haak sluiten, of gebruik ronde haken
template-stray = Een losse { $name }
template-stray-remedy = Haal het teken weg, of zet het ontbrekende teken ervoor
template-end-stray = [end] zonder [if …] ervoor
template-end-stray-remedy = Haal [end] weg, of zet [if …] aan het begin van het stuk
template-if-unclosed = [if { $name }] wordt niet gesloten
template-if-unclosed-remedy = Zet [end] aan het einde van het stuk dat alleen dan geldt
template-bold-unclosed = Vet begint hier en stopt niet in deze alinea
template-bold-unclosed-remedy = Zet ** aan beide kanten van de vette woorden, binnen één alinea
template-bold-crosses = Vet begint of stopt binnen [if { $name }] en loopt erbuiten door
template-bold-crosses-remedy = Zet beide ** binnen het stuk, of beide erbuiten
template-unknown-blank = { "{" }{ $name }{ "}" } kan hier niet worden ingevuld
template-unknown-condition = [if { $name }] kan hier niet worden gevraagd
template-unknown-block = Het blok [{ $name }] bestaat hier niet
template-unknown-head = "{ $name } =" hoort niet in de kop van deze tekst
template-required-head = In de kop ontbreekt "{ $name } ="
template-required-head-remedy = Zet bovenaan een regel "{ $name } = …"
template-required-blank = { "{" }{ $name }{ "}" } ontbreekt, en zonder doet deze tekst zijn werk niet
template-required-blank-remedy = Neem { "{" }{ $name }{ "}" } in de tekst op
template-forbidden = "{ $phrase }" mag in deze tekst niet staan
template-forbidden-remedy = Met deze woorden doet de tekst niet waarvoor hij is; kies andere
template-did-you-mean = Bedoelt u { $name }?
template-known = Hier kan: { $names }
template-none-known = Hier kan er geen worden gebruikt
manners-impolite = "{ $phrase }" kan een klant kwetsen of bedreigend overkomen
manners-impolite-remedy = Blijf correct, en kies een ander woord; de tekst blijft intussen in gebruik
template-figure = "{ $figure }" staat vast in de tekst
template-figure-remedy = Een datum of bedrag dat hier vaststaat, kan u de incassokosten kosten; laat het weg of gebruik een invulplek
