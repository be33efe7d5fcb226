### standing: wat rust en waarom, wie voor de klant optreedt, wat er is opgevallen, en wat er is gebeurd.

# what came of a dispute
dispute-outcome-our-mistake = onze fout
dispute-outcome-partly-ours = deels onze fout
dispute-outcome-put-right = hersteld of alsnog geleverd
dispute-outcome-not-ours = niet onze fout
did-close-dispute-credit = Geschil gesloten; de facturen rusten tot de creditnota er is
refused-hold-without-a-day = Tot wanneer?
refused-hold-without-a-day-why = Zonder dag wordt deze klant vergeten

# the law took over
representative-bankrupt = curator
representative-moratorium = bewindvoerder
representative-debt-counselling = bewindvoerder of schuldhulpverlener
representative-deceased = executeur of erfgenaam
representative-represented = advocaat of gemachtigde
did-legal-state = Faillissement of vertegenwoordiging vastgelegd
did-legal-state-now = Vastgelegd: { $state }. Bellen, brieven en afspraken zijn gestopt
did-legal-state-over = Niet langer failliet of vertegenwoordigd
refused-claim-without-address = Waarheen gaat de brief die de vordering indient?
refused-legal-state = Met deze klant wordt niets afgesproken: { $state }
refused-legal-state-why = Wat nu wordt beloofd of betaald, kan later ongeldig blijken
refused-legal-state-remedy = Dien de vordering in bij wie voor de klant optreedt, of hef de toestand eerst op
ask-law-title = Failliet, schuldhulp, overleden of vertegenwoordigd
ask-law-do = Alles stoppen
ask-law-state = Wat is er aan de hand
ask-law-since = Sinds
ask-law-who = Wie treedt voor de klant op
ask-law-office = Kantoor
ask-law-reference = Kenmerk of insolventienummer
ask-law-reference-hint = F.16/26/123
ask-law-lodge = Dien onze vordering per brief in
ask-law-what-stops = Bellen, brieven, toezeggingen en regelingen stoppen meteen en komen niet vanzelf terug.
ask-off-law = kies wat er aan de hand is
ask-off-since = sinds wanneer?
ask-off-law-address = waarheen gaat de brief?
customer-more-law = Failliet, schuldhulp, overleden of advocaat…
customer-more-law-over = Niet langer failliet of vertegenwoordigd
customer-off-no-law = Er is niets van dien aard vastgelegd
customer-legal-since = { $state } sinds { $day }
customer-until-credit = tot de creditnota er is
ask-hold-until-credit = Tot de creditnota er is
ask-dispute-by-letter = Bevestig de ontvangst per brief
ask-close-settled = Hoe is het afgelopen
ask-close-our-mistake = De facturen rusten tot de creditnota er is.
ask-close-partly-ours = De facturen rusten tot de creditnota er is; de rest wordt daarna gevraagd.
ask-close-put-right = De facturen worden weer gewoon gevraagd.
ask-close-not-ours = Stuur het bewijs mee; de facturen worden weer gewoon gevraagd.
ask-close-by-letter = Bevestig de uitkomst per brief
ask-off-settled = kies hoe het is afgelopen

# what was noticed
did-signal = Signaal vastgelegd
did-end-signal = Signaal weggehaald
refused-no-signal = Wat is er gezien of gehoord?
ask-signal-title = Signaal
ask-signal-do = Vastleggen
ask-signal-what = Wat is er gezien of gehoord
ask-signal-what-hint = magazijn vol
ask-signal-note = Alleen voor ons: komt nooit in een brief of een dossier.
ask-signal-by = Door wie (mag leeg)
ask-signal-by-hint = de chauffeur
ask-off-signal = wat is er gezien of gehoord?
customer-more-signal = Signaal vastleggen…
customer-key-signal = signaal
customer-signals = Signalen
customer-signal-over = Niet meer zo: { $what }

# history
history-all = Alles
history-group-money = Facturen en geld
history-group-contact = Gesprekken en brieven
history-group-agreements = Afspraken
history-group-rests = Geschil en rust
history-group-other = Overig
customer-history-print = Afdrukken
history-dispute-closed = Geschil gesloten: { $outcome }
history-dispute-closed-only = Geschil gesloten
history-dispute-told = { $words } – klant ingelicht op { $day }
history-hold-lifted = Opgeheven: { $reason }
history-hold-over = Voorbij: { $reason }
history-law = { $state }: alles gestopt
history-law-over = Niet langer failliet of vertegenwoordigd
history-representative = { $role }: { $name }
history-signal = Signaal: { $words }
history-signal-by = Signaal van { $by }: { $words }
history-signal-over = Niet meer zo: { $words }
history-promise-withdrawn = Toezegging van { $amount } voor { $day } vervallen
history-arrangement-ended = Regeling vervallen
history-allocation-back = { $amount } weer losgemaakt van { $number }
history-order-released = Vrijgegeven: { $what }
history-replaced = vervangen door een nieuwe afspraak
history-undone = Ongedaan gemaakt: { $what }
history-undone-of = van { $day }
timeline-file = Geschiedenis { $name }
timeline-title = Geschiedenis van { $name }
timeline-about = Klant { $number } · { $about } · opgemaakt { $day }
timeline-foot = { $company } · geschiedenis van { $name }

# agenda
agenda-promise = toezegging vervalt
agenda-instalment = termijn { $nr } van { $of }
agenda-call-promise = bel even vooraf over de toezegging voor { $day }
agenda-call-instalment = bel even vooraf over termijn { $nr } van { $of } ({ $day })
agenda-broken-promise = bel: toezegging voor { $day } niet nagekomen
agenda-broken-instalment = bel: termijn { $nr } van { $of } ({ $day }) is niet betaald
agenda-signature = bel: regeling van { $day } is niet getekend terug
agenda-call-back = terugbellen
agenda-call-back-to = { $name } bellen
agenda-dispute = antwoord op het geschil
agenda-dispute-owner = antwoord op het geschil ({ $owner })
agenda-hold = komt terug: { $reason }
agenda-sales = terug van verkoop ({ $by })
agenda-check = kijk op { $day } of het geld er is
agenda-now = Vandaag in de agenda
agenda-due-payments = { $count ->
    [one] 1 afgesproken betaling valt vandaag
   *[other] { $count } afgesproken betalingen vallen vandaag
 }
agenda-due-calls = { $count ->
    [one] 1 telefoontje over een afspraak
   *[other] { $count } telefoontjes over afspraken
 }
agenda-due-answers = { $count ->
    [one] 1 geschil wacht op ons antwoord
   *[other] { $count } geschillen wachten op ons antwoord
 }
agenda-due-holds = { $count ->
    [one] 1 klant komt terug uit rust
   *[other] { $count } klanten komen terug uit rust
 }
cli-agenda = Wat er wanneer valt, wie te bellen, wat wacht op een handtekening of ons antwoord
cli-arg-ics = Schrijf de agenda als bestand voor een agendaprogramma
cli-ics-written = { $count ->
    [one] 1 afspraak geschreven in { $file }
   *[other] { $count } afspraken geschreven in { $file }
 }
cli-history = Wat er met een klant is gebeurd
cli-arg-only = Alleen deze gebeurtenissen
cli-arg-history-pdf = Schrijf de geschiedenis als pdf
cli-history-written = Geschiedenis geschreven in { $file }
cli-head-what = Wat
cli-head-by = Wie

# screen: agenda and what rests
agreements-view-resting = In rust
agreements-resting-none = Er is niets in geschil en niemand rust.
agreements-disputes = Geschillen
agreements-law = Failliet of vertegenwoordigd
agreements-holds = Wij wachten zelf
agreements-resting-answer = antwoord uiterlijk { $day }
agreements-resting-late = antwoord had er { $day } moeten zijn
agreements-resting-until = tot { $day }
agreements-resting-owner = { $owner } zoekt het uit
agreements-resting-since = sinds { $day }
agreements-resting-all = alles van deze klant
agreements-resting-never = eindigt niet vanzelf
agreements-to-calendar = Naar mijn agendaprogramma
agreements-to-calendar-none = Hier staat niets in dat nog komt
agreements-agenda-file = Agenda
agreements-card-open = Naar de klant
refused-no-credited = Hoeveel van het bedrag vervalt?
refused-credited-too-much = Er vervalt minder dan het betwiste bedrag; vervalt alles, kies dan ‘onze fout’
ask-close-credited = Hoeveel vervalt er
ask-off-credited = hoeveel vervalt er?
customer-off-law = { $state }: wij bellen deze klant niet meer
history-signed = Getekend exemplaar van de regeling terug: de vordering is erkend
history-side-agreement = Afgesproken, { $kind }: { $what }
history-side-ended = ingetrokken: { $why }
history-by-letter = Brief van { $name }: { $result }
history-by-e-mail = E-mail van { $name }: { $result }
history-visited = Bezoek, { $name } gesproken: { $result }
refused-lapse-before = Deze termijn kan nog tot en met { $day } worden betaald: zo is het schriftelijk afgesproken
refused-lapse-letter-first = Een consument krijgt eerst een brief, met zeven dagen na ontvangst om alsnog te betalen
refused-lapse-nothing-missed = Volgens de boeken is er geen termijn gemist
refused-lapse-remedy = Wacht tot dat voorbij is, of zeg de regeling af als er iets anders is afgesproken
agenda-may-lapse = termijn { $nr } van { $of } ({ $day }) is niet alsnog betaald: de regeling mag vervallen
