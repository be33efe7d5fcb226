### call: a conversation.

call-sentence = te bespreken { $discussed } van { $open } open
call-place = { $nr } van { $of }
call-next = hierna: { $name }
call-next-none = hierna: terug naar Vandaag

# whom to ask for, and the facts
call-ask-for = Vraag naar { $name }
call-incoming = Zij bellen ons
call-nobody = Niemand bekend
call-nobody-note = vraag eerst wie over de betaling gaat
call-responsible = gaat over de betaling
call-ladder-now = nu
call-ladder-approval = bij fiattering
call-ladder-management = overslaan kan irriteren
call-who-pays = Wie gaat over de betaling?
call-who-pays-hint = naam
call-their-number = Nummer
call-their-number-hint = rechtstreeks, als het kan
call-keep-person = Bewaren
call-keep-person-off = eerst de naam
call-no-number = geen telefoonnummer bekend
call-dial = Bel
call-copy = Kopieer
call-facts = Feiten
call-total = te bespreken { $sum }
call-opening-private = nooit in brieven
call-quoted = „{ $text }”
call-paid-title = Mogelijk al betaald
call-paid = { $amount } op { $day } van { $from }, nog niet verklaard
call-paid-somebody = onbekend
call-paid-to = Ontvangst { $amount } → { $numbers }
call-paid-look = Ontvangst bekijken
call-open = Openstaand
call-item-delivered = geleverd { $day }
call-item-coming = vervalt { $day } – nu niet bespreken
call-item-was-due = vervallen { $day }
call-fact-last = Laatst
call-fact-letter = { $letter }, { $day }
call-fact-letter-with-copy = { $letter } met kopie, { $day }
call-fact-promises = Beloften
call-fact-kept = { $kept } nagekomen, { $broken } gebroken
call-fact-pays = Betaalt
call-fact-usual = gewoonlijk op dag { $usual }
call-fact-usual-now = gewoonlijk op dag { $usual }, nu dag { $now }
call-fact-kind = Klant
call-fact-consumer = particulier
call-fact-rhythm = Ritme
call-rhythm = dagen van factuur tot betaling: { $days }

# what to say
call-tone = Toon
call-space = spatie = volgende
call-excuse = Wat zegt de klant?
call-excuse-hint = typ een paar letters: delen, ziek, fiat…
call-excuse-more = nog { $count }
call-excuse-less = minder
call-excuse-nothing = Geen antwoord gevonden. Luister, en noteer hieronder wat zij zeggen.
call-answer = Antwoord, met de feiten van deze klant
call-answer-why = Waarom? tip { $tips }
call-said = „{ $text }” gezegd en beantwoord
call-note = Notitie bij dit gesprek
call-note-hint = Notitie bij dit gesprek…
call-note-ask-for = Vraag naar { $name }
call-note-copy = Kopie sturen van { $numbers }

# what came of it
call-outcome = Uitkomst
call-outcome-none = Kies hoe het gesprek afliep. Zonder uitkomst blijft de klant op de lijst.
call-spoken-with = Gesproken met
call-cause = Oorzaak
call-choose = kies…
call-paid-attach = Deze ontvangst is ervoor
call-proof = Vraag het bewijs; het geld staat er dan uiterlijk op deze dag.
call-promise-day = Uiterlijk
call-promise-amount = Bedrag
call-promise-whole = hele bedrag: { $sum }
call-promise-words = In hun woorden
call-promise-words-hint = bijvoorbeeld: gaat vrijdag mee
call-confirm = Per post bevestigen
call-arrangement-note = Termijnen, rente en kosten en de dagen stelt u in een eigen venster vast, met het schema om voor te lezen.
call-make-arrangement = Regeling opstellen…
call-back-on = Terugbellen op
call-copy-goes = Er gaat vandaag een kopie van de factuur heen
call-other = Wie dan wel
call-other-phone = Nummer
call-read-back = Hardop herhaald, en akkoord
call-after = Daarna: { $day }
call-after-eve = even bellen, de werkdag vóór de toezegging
call-after-look = kijken of het er staat
call-after-answer = uw antwoord op de klacht
call-after-again = opnieuw bellen
call-after-done = Klaar
call-after-done-note = de ontvangst wordt aan de factuur gekoppeld
call-after-next = Daarna: volgende stap
call-after-next-note = de klant komt terug als die aan de beurt is
call-after-attempt = Daarna: nog eens
call-after-attempt-note = vanmiddag, of de volgende werkdag
call-save = Vastleggen
call-save-result = { $result } vastleggen

# what is missing
call-off-result = kies een uitkomst
call-off-person = met wie is gesproken?
call-off-cause = oorzaak ontbreekt
call-off-read-back = nog niet herhaald
call-off-receipt = er is geen ontvangst om te koppelen
call-off-amount = bedrag ontbreekt
call-off-too-much = meer dan de { $open } die besproken wordt
call-off-day = dag ontbreekt
call-off-past = de dag is al voorbij
call-off-call-back = wanneer terugbellen?
call-off-dispute = wat klopt er niet?
call-off-other = wie dan wel?
call-off-arrangement = de regeling is nog niet opgesteld

# leaving
call-leave-title = Niet vastgelegd
call-leave-what = Wat u in dit gesprek koos en typte, gaat verloren. De klant blijft op de lijst van vandaag.
call-leave-do = Weggaan zonder vastleggen
call-leave-keep = Vastleggen en weggaan

# keys
call-key-back = terug, niets vastgelegd
call-key-step = stap
call-key-excuse = smoes zoeken
call-key-tone = toon
call-key-dial = bel
call-key-next = volgende
call-key-attempt = geen gehoor, voicemail, in gesprek
call-key-result-1 = betaald, toezegging, regeling
call-key-result-2 = geschil, ander persoon, terugbellen, geen toezegging
call-key-action = wat er na het antwoord kan
call-key-read-back = herhaald
call-key-save = vastleggen
call-key-copy = nummer kopiëren
call-key-facts = feiten, in een smal venster

# beside the conversation, and other ways to read it
call-aside-none = Gesprek
call-at-a-glance = Alles tegelijk
call-by-steps = Stap voor stap
call-print = Afdrukken
call-edit-text = Tekst aanpassen
call-banner-dispute = Klacht open sinds { $day }: { $numbers } – { $what }
call-responsible-since = gaat over de betaling (nagevraagd { $day })
call-ladder-first = eerst
call-skip = Overslaan kan irriteren. Waarom toch?
call-skip-hint = bijvoorbeeld: wacht op akkoord
call-off-skipped = waarom niet eerst de boekhouding?
call-off-hour = het uur is niet te lezen
call-back-at = Om
call-back-at-hint = 14:00, of leeg
call-after-at = Daarna: { $day } om { $hour }
call-channel = Hoe zij kwamen
call-keep-number-off = eerst het nummer
call-fact-limit = In delen
call-fact-room = U beslist
call-fact-room-enough = tot { $most }
call-fact-room-less = tot { $most }; overleg eerst, hier is { $open } open
call-fact-limit-at-most = hoogstens { $instalments }, de laatste { $day }
call-fact-offer = Te bieden
call-fact-held = na betaling gaat { $what } weg
call-fact-received = Geld in
call-key-glance = alles tegelijk
call-key-excuse-letter = de smoes met die letter
call-key-aside = gesprek, voicemail, receptie
call-key-print = gespreksblad afdrukken

# op papier
paper-call-title = Gespreksblad { $name }
paper-call-failed = Het gespreksblad kan niet worden gemaakt
paper-call-excuses = Als zij zeggen
paper-call-read-back = herhaald
paper-call-person = gesproken met
paper-call-amount = bedrag
paper-call-day = op dag
paper-call-due = vervallen { $day }
paper-call-discuss = Te bespreken
paper-call-paid = { $amount } van { $day }, nog niet verklaard
