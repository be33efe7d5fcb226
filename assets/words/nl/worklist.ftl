# De werklijst: wie vandaag, waarom, en wie niet en waarom niet.

# what is to be done today
today-step-letter = Brief
today-step-call = Bellen
today-step-visit = Bezoek
today-step-sales = Verkoop belt
today-step-call-before-promise = Even bellen
today-step-call-broken-promise = Bellen
today-step-hand-over = Uit handen geven
today-step-check = Eerst nakijken

# why not today, in a word
not-today-books = eerst bijboeken
not-today-dispute = in geschil
not-today-promise = toezegging loopt
not-today-arrangement = regeling loopt
not-today-hold = niet nu
not-today-usual-pay-day = met rust
not-today-covered = verrekend
not-today-unexplained-receipt = misschien betaald
not-today-calendar = andere dag
not-today-contacted = al gesproken
not-today-direct-debit = incasso loopt
not-today-minimum = te klein
not-today-legal-state = wettelijke regeling
not-today-at-sales = bij verkoop
not-today-no-contact-data = geen gegevens
not-today-handed-over = uit handen gegeven
not-today-not-due = nog niet aan de beurt

# why a customer stands where it stands: a sentence without capital or full stop
reason-promise-broken = toezegging van { $amount } voor { $day } niet ontvangen
reason-promise-broken-by-list = toezegging van { $amount } voor { $day } niet ontvangen volgens de lijst van { $listed }
reason-promise-partly = van de toezegging van { $amount } voor { $day } is { $received } ontvangen
reason-instalment-missed = termijn { $nr } van { $of } ({ $amount }, { $day }) niet ontvangen
reason-promise-coming = toezegging van { $amount } voor { $day } – even bellen
reason-promise-taken-back = toezegging van { $amount }: de bank boekte het geld op { $day } terug
reason-with-words = { $reason } – “{ $words }”
reason-cure-over = termijn { $nr } van { $of } ({ $amount }) is ook { $day } niet ontvangen – de regeling mag vervallen
reason-arrangement-lapsed = regeling op { $day } vervallen – het hele restant is opeisbaar
reason-acknowledged-and-lapsed = schriftelijk erkend op { $day }, daarna vervallen – uit handen geven ligt voor de hand
reason-not-signed = bevestiging van { $day } is nog niet getekend terug – even bellen
reason-instalment-coming = termijn { $nr } van { $of } ({ $amount }) vervalt { $day } – even bellen
reason-call-back = terugbellen, afgesproken { $when }
reason-call-back-asked = { $name } vroeg terug te bellen { $when }
reason-ask-next = vraag naar { $name }, volgens { $by } op { $day }
reason-day = op { $day }
reason-day-and-hour = op { $day } om { $hour }
reason-again = { $day } geen gehoor – nu opnieuw
reason-days-after-due = { $days } dagen na de vervaldatum
reason-deadline-passed = brief verlopen op { $day } – geen reactie
reason-call-without-promise = na het gesprek van { $day } niets ontvangen
reason-fourteen-day-first = { $days } dagen te laat – eerst de 14-dagenbrief
reason-later-than-usual = later dan gewoonlijk: dag { $now } in plaats van { $usual }
reason-hand-over = advies: uit handen geven sinds { $day }
reason-hand-over-urgent = dringend: uit handen geven, advies sinds { $day }
reason-nobody-reached = { $attempts } keer niemand bereikt – dan de laatste brief
reason-letter-instead = vandaag per brief in plaats van bellen
reason-opening-unanswered = { $items ->
    [one] 1 oude post: wat is er al aan gedaan?
   *[other] { $items } oude posten: wat is er al aan gedaan?
 }
reason-dispute-overdue = geschil had op { $day } opgelost moeten zijn
reason-dispute-overdue-owner = geschil had op { $day } opgelost moeten zijn ({ $owner })
reason-usual = betaalt gewoonlijk op dag { $usual }, met rust tot { $day }
reason-in-dispute = in geschil: { $what }
reason-in-dispute-owner = in geschil: { $what } ({ $owner })
reason-promise-runs = toezegging van { $amount } loopt tot { $day }
reason-arrangement-runs = regeling loopt – { $kept } van { $of } termijnen nagekomen
reason-hold = niet nu: { $reason }
reason-hold-note = { $reason }: { $note }
reason-covered = gedekt door { $amount } aan creditnota’s en tegoed
reason-perhaps-paid = misschien al betaald: { $amount } van { $day } is nog niet verklaard
reason-calendar = { $why }: beter op { $day }
reason-spoken-today = vandaag al: { $result }
reason-direct-debit = automatische incasso op { $day }
reason-minimum = minder dan { $amount }: gaat mee met de volgende herinnering
reason-legal-state = { $state }: eerst juridisch advies
reason-no-contact-data = geen telefoonnummer en geen adres
reason-next-step = volgende stap: { $step } vanaf { $day }
reason-next-due = nog niet vervallen – eerste vervaldag { $day }
reason-nothing-overdue = niets te laat

# by which means a step reaches the customer
step-letter = brief
step-call = bellen
step-visit = bezoek
step-sales = verkoop belt
step-hand-over = uit handen geven
reason-above-peace-limit = staat { $open } open, meer dan { $limit }: niet met rust gelaten

reason-order-ready = toezegging nagekomen: { $what } vrijgeven
