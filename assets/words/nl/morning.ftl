### morning: eerst intern nakijken, de route van de dag, blad en strook van verkoop, het einde van de ochtend.

# what we ask ourselves
inside-delivery = levering
inside-agreements = toezeggingen
inside-invoice = factuur
inside-department-delivery = Planning
inside-department-agreements = Verkoop
inside-department-invoice = Administratie

# the screen
inside-title = Eerst intern nakijken
inside-sentence = { $count ->
    [one] 1 factuur
   *[other] { $count } facturen
} aan de beurt, { $left ->
    [0] alles nagekeken
    [one] 1 nog niet nagekeken
   *[other] { $left } nog niet nagekeken
}
inside-list = Facturen die vandaag aan de beurt zijn
inside-col-invoice = Klant en factuur
inside-col-open = Open
inside-col-delivery = Levering
inside-col-agreements = Toezeggingen
inside-col-right = Factuur klopt
inside-left = { $count ->
    [0] alles nagekeken
    [one] 1 vraag
   *[other] { $count } vragen
}
inside-unknown = niet bekend
inside-unknown-whole = Niemand heeft het nog gezegd.
inside-good-by = In orde volgens { $who }, { $day }.
inside-good-on = In orde, { $day }.
inside-delivered = Geleverd op { $day }, volgens de e-factuur.
inside-bad = Niet in orde ({ $day }): { $note }.
inside-asked = Gevraagd aan { $department }, terug op { $day }.
inside-apart-no = apart: er is een ‘nee’ bekend
inside-apart-flag = apart: { $why }
inside-apart-large = apart: groot bedrag
inside-do-all = Alles in orde
inside-do-this = Deze is in orde
inside-do-no = Nee…
inside-do-ask = Afdeling vragen…
inside-do-flag = Markeren…
inside-do-flag-off = Markering weg
inside-done = Alles is nagekeken
inside-ask-all-about = Alles wat nog niet bekend is
inside-slips = Vragen aan afdelingen
inside-no-slips = Er staat geen vraag uit. Met V vraagt u een afdeling wat u niet weet, met A alles tegelijk.
inside-slip-note = { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
}, terug { $day }
inside-print = { $department } afdrukken
inside-copy = { $department } als tekst
inside-print-all = Alle briefjes afdrukken
inside-empty = Vandaag is er niets na te kijken
inside-empty-why = Hier staan de facturen waarover u vandaag belt of schrijft, elk met de vraag of van onze kant alles in orde is.
inside-empty-offer = Naar Vandaag
inside-key-back = terug
inside-key-choose = kiezen
inside-key-all = alles in orde
inside-key-one = levering, toezeggingen, factuur in orde
inside-key-no = nee
inside-key-ask = afdeling vragen
inside-key-ask-all = alles vragen wat niet bekend is
inside-key-print = briefjes afdrukken
inside-key-copy = briefjes als tekst
inside-key-flag = markeren

# before a call
before-call-title = Is van onze kant alles in orde?
before-call-what = Alles geleverd? Onze toezeggingen nagekomen? De factuur juist en duidelijk?
before-call-do = Alles in orde, bellen
before-call-anyway = Toch bellen
before-call-back = Terug
before-call-no = niet in orde ({ $number })…
before-call-apart = { $nr } · ook deze is nagekeken – { $why }
before-call-off = Kijk { $number } apart na
before-call-reason = Of toch bellen, omdat
before-call-reason-hint = bijvoorbeeld: zij weten van de nalevering
before-call-keys = N: de eerste is niet in orde · 1, 2, 3: apart nagekeken

# questions
ask-inside-no-title = Niet in orde
ask-inside-no-do = Buiten de belronde houden
ask-inside-no-note = Wat is er nog
ask-inside-no-hint = bijvoorbeeld: nalevering 30 okt
ask-inside-question = Gaat over
ask-inside-until = Rust tot
ask-inside-lifted = Tot iemand zegt dat het in orde is
ask-department-title = Afdeling vragen
ask-department-do = Vraag uitzetten
ask-department-of = Afdeling voor { $question }
ask-department-return = Antwoord terug op
ask-flag-title = Factuur markeren
ask-flag-do = Markeren
ask-flag-note = Waarom apart vragen
ask-flag-hint = bijvoorbeeld: prijs staat niet vast
ask-off-department = kies een afdeling
ask-off-question = kies een vraag
ask-off-informed = vul in wanneer de klant het hoorde
ask-off-strip = kies wat er op de strook staat
ask-off-minutes = vul hele minuten in
ask-off-cause = kies de oorzaak
ask-off-repeated = is de afspraak herhaald?
ask-off-complaint = schrijf de klacht op
ask-close-informed = Klant ingelicht op
ask-close-informed-note = vandaag, gisteren of een datum

# back from sales
ask-sales-title = Terug van verkoop
ask-sales-about = { $customer } · bij { $name } sinds { $day }
ask-sales-do = Vastleggen
ask-sales-result = Wat staat er op de strook
ask-sales-promise = betaalt op een dag
ask-sales-paid = is al betaald
ask-sales-no-promise = gesproken, niets toegezegd
ask-sales-complaint = klacht
ask-sales-not-reached = niet bereikt
ask-sales-not-called = niet gebeld, ik bel zelf
ask-sales-person = Gesproken met
ask-sales-cause = Oorzaak
ask-sales-repeated = De afspraak is aan het einde herhaald
ask-sales-note = Wat er is gezegd
ask-sales-minutes = Minuten
ask-sales-extra = Extra opdracht

# the route of the day
day-route-call = bellen
day-route-letter = alleen een brief
day-route-sales = verkoop belt
day-route-visit = langsgaan
way-title = Hoe bereikt u ze vandaag?
way-title-letter = Geen tijd om te bellen?
way-about-all = { $count } klanten die u zou bellen
way-choice = { $nr } · { $route }
way-minutes = ± { $minutes } min
way-minutes-each = ± { $count } × { $each } min, samen { $minutes } min
way-why-call = Persoonlijk: u hoort de oorzaak en krijgt een dag.
way-why-letter = Scheelt veel tijd, is minder commercieel: de volgende brief met de facturen erbij.
way-why-sales = Een collega belt met een blad van één pagina; na twee werkdagen is de zaak terug.
way-why-visit = U neemt een blad met adres en feiten mee.
way-do-call = Bellen
way-do-letter = Brief sturen
way-do-sales = Aan verkoop geven
way-do-visit = Langsgaan
way-all = A · voor alle { $count } klanten in beeld die u zou bellen
way-colleague = Wie belt (V: volgende)
way-back-on = Het blad wordt geopend om af te drukken. Terug op { $day }.
way-off-colleague = kies wie belt
way-sales-job = verkoop verkoper sales account buitendienst
today-inside = Intern nakijken
today-suits-sales = geschikt voor verkoop ({ $count })
today-step-from-sales = Van verkoop
today-do-route = Anders…
today-do-visit = Uitkomst vastleggen
today-do-sales = Aan verkoop geven…
today-do-from-sales = Strook verwerken…
today-do-sheet = Blad afdrukken
today-key-inside = intern nakijken
today-key-sheet = blad afdrukken
today-key-ending = einde van de ochtend
today-done-summary = Wat is er gedaan?
today-tip-visit-nr = tip 42 van de checklist
today-tip-visit = Kwam er geen reactie, schrijf dan niet opnieuw: bel, of ga erheen.
today-tip-sales-nr = tip 6
today-tip-sales = Laat verkoop bellen: in vakantietijd hebben zij het rustig, het scheelt u tijd en er komt vaak een afspraak of opdracht uit.

# the end of the morning
ending-title = De ochtend
ending-count = { $count }
ending-sums = { $count } · { $sums }
ending-called = Gebeld
ending-reached = Bereikt
ending-promised = Toegezegd
ending-printed = Afgedrukt
ending-letters = { $count ->
    [one] 1 brief
   *[other] { $count } brieven
}, { $pages ->
    [one] 1 pagina
   *[other] { $pages } pagina’s
}
ending-to-sales = Aan verkoop
ending-visited = Bezocht
ending-next = Volgende keer
ending-next-day = { $day }, { $count ->
    [one] 1 klant
   *[other] { $count } klanten
}
ending-month = Deze maand
ending-month-own = Zelf gebeld: { $count } keer, ± { $minutes } min.
ending-month-sales = Tijd verkoop: { $count ->
    [one] 1 gesprek
   *[other] { $count } gesprekken
}, { $minutes } min.
ending-month-extra = Opbrengst belactie verkoop: { $sums }.
ending-close = Klaar
ending-back = Terug naar de lijst

# what was done, and what is refused
did-inside = Intern nagekeken
did-inside-count = { $count ->
    [one] 1 factuur in orde
   *[other] { $count } facturen in orde
}
did-inside-no = Buiten de belronde tot het in orde is
did-inside-no-until = Buiten de belronde tot { $day }
did-inside-ask = Afdeling gevraagd
did-inside-asked = { $count ->
    [one] 1 vraag uitgezet
   *[other] { $count } vragen uitgezet
}, terug op { $day }
did-flag = Factuur gemarkeerd
did-flag-on = Factuur gemarkeerd: er wordt apart naar gevraagd
did-flag-off = Markering weggehaald
did-pass-inside = Vandaag toch bellen
did-route-visit = { $count ->
    [one] Bezoek gekozen
   *[other] Bezoek gekozen voor { $count } klanten
}
did-sales = Aan verkoop gegeven
did-hand-to-sales = { $count ->
    [one] Aan { $name } gegeven
   *[other] { $count } klanten aan { $name } gegeven
}, terug op { $day }
did-sales-back = Terug van verkoop
did-sales-result = Strook verwerkt: { $result }
did-sales-nothing = Terug van verkoop, niet gebeld
refused-no-department = Kies een afdeling
refused-nobody-chosen = Er is niemand gekozen
refused-no-colleague = Kies wie van verkoop belt
refused-not-for-sales = { $name } is vandaag niet aan de beurt om gebeld te worden
refused-sales-minutes = Zo lang kan een gesprek niet duren
refused-minutes = Vul ten hoogste 480 minuten in
refused-period = Een vakantie eindigt niet voor zij begint
refused-no-sheets = Er is niets om af te drukken

# reasons on the list
reason-by-hand = { $route }, zo gekozen
reason-back-from-sales = terug van verkoop: { $name } had het sinds { $day }
reason-suits-sales = { $period }: verkoop heeft tijd, goede relatie zonder geschil
reason-at-sales = bij verkoop ({ $name }) sinds { $day }

# paper for our own house
house-paper-characters = Deze tekens kunnen niet worden afgedrukt: { $characters }
slip-file = Vragen intern
slip-title = Vragen voor { $department }
slip-back = Graag terug op { $day }
slip-why = Over deze facturen bellen of schrijven wij de klant. Staat er van onze kant nog iets open, dan wachten wij daarmee.
slip-good = in orde
slip-bad = niet:
slip-ready = klaar op
slip-foot = { $company } · intern, niet voor de klant
slip-question-delivery = Is alles geleverd en afgemaakt, ook nalevering en extra werk?
slip-question-agreements = Is alles nagekomen wat wij de klant hebben toegezegd?
slip-question-invoice = Klopt de factuur, en is duidelijk waarvoor zij is?
slip-text-head = { $department }, graag antwoord op { $day }:
slip-text-line = - { $name }, factuur { $number } ({ $about }): { $question }
case-file-sales = Bellen door verkoop
case-file-visit = Bezoek
case-title-sales = Bellen door { $name }
case-title-visit = Bezoek
case-number = klantnummer { $number }
case-own-number = algemeen nummer { $number }
case-opening-sales = Begin bij de klant: hoe gaat het, is alles naar wens? Vraag daarna wanneer de facturen hieronder worden betaald.
case-opening-visit = Vraag naar wie over de betaling gaat, en wanneer de facturen hieronder worden betaald.
case-invoice = Factuur
case-about = Voor
case-issued = Van
case-due = Vervallen
case-open = Open
case-late = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
case-more = en nog { $count ->
    [one] 1 factuur
   *[other] { $count } facturen
}
case-total = Samen te betalen
case-promises = Toegezegd
case-no-promises = Nog niets toegezegd.
case-promise = { $amount } uiterlijk { $day }: { $state }
case-history = Wat er is gebeurd
case-foot = { $company } · intern, niet voor de klant
case-strip-sales = Strook: terug op { $day }
case-strip-visit = Strook: uitkomst van het bezoek
case-spoken-with = gesproken met
case-on = op
case-pays = betaalt €
case-at-latest = uiterlijk
case-has-paid = heeft betaald op
case-not-reached = niet bereikt
case-complaint = klacht:
case-cause = waarom nog niet betaald:
case-minutes = minuten
case-extra = extra opdracht €
case-by-whom = bezocht door
