### documents: making PDFs, and enclosing the PDFs of others: what stands in the way.
documents-missing-characters = Voor deze tekens heeft het lettertype van de brief geen vorm: { $characters }
documents-picture-unreadable = Deze afbeelding is geen PNG of JPEG, of is beschadigd
documents-picture-too-large = Deze afbeelding is te groot; maak haar kleiner dan 10 MB en 40 megapixel
documents-needs-password = Deze PDF gaat alleen open met een wachtwoord; sla haar op zonder wachtwoord en voeg haar opnieuw toe
documents-unreadable = Dit bestand is geen PDF of is zo beschadigd dat het niet opengaat
documents-no-pages = Deze PDF heeft geen pagina's
documents-too-large = Deze PDF is groter dan { $limit } MB
documents-too-many-pages =
    { $pages ->
        [one] Deze PDF heeft { $pages } pagina; het maximum is { $limit }
       *[other] Deze PDF heeft { $pages } pagina's; het maximum is { $limit }
    }
documents-too-much-inside = Uitgepakt neemt deze PDF te veel ruimte in; druk haar in uw PDF-programma af naar een nieuwe PDF
documents-too-many-pictures =
    { $pages ->
        [one] Eén pagina van deze PDF kan alleen als afbeelding mee; het maximum is { $limit }
       *[other] { $pages } pagina's van deze PDF kunnen alleen als afbeelding mee; het maximum is { $limit }
    }
documents-too-slow = Het lezen van deze PDF duurt te lang; sla haar opnieuw op of scan haar in
documents-code-too-long = De gegevens voor de betaalcode zijn te lang; maak het kenmerk korter
documents-failed = De PDF kon niet worden gemaakt; het logboek zegt waarom
documents-note-signature = De digitale handtekening in deze PDF geldt niet meer voor de kopie
documents-note-files =
    { $count ->
        [one] Een bestand in deze PDF gaat niet mee op papier
       *[other] { $count } bestanden in deze PDF gaan niet mee op papier
    }
documents-note-pictures =
    { $count ->
        [one] Een pagina kon alleen als afbeelding worden opgenomen
       *[other] { $count } pagina's konden alleen als afbeelding worden opgenomen
    }
