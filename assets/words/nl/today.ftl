### today: whom to call or write, and who not today.

today-summary = { $day } · { $count ->
    [one] 1 klant
   *[other] { $count } klanten
}, { $overdue } te laat
today-summary-count = { $day } · { $count ->
    [one] 1 klant
   *[other] { $count } klanten
}
today-summary-nobody = { $day } · niemand aan de beurt

# the strip: through which day the books are complete
today-books-complete = bij t/m { $day }
today-books-through = t/m { $day }
today-books-gap = bij t/m { $after }; van de dagen tot { $before } ontbreekt het afschrift
today-books-never = nog niets gelezen
today-books-first = eerst bijboeken
today-books-confirm = geen mutaties meer…
today-books-confirm-tip = De bank heeft na deze dag niets meer bij- of afgeschreven
today-books-override = toch doorgaan…
today-books-overridden = toch doorgegaan: { $reason }
today-books-unexplained = { $count ->
    [one] 1 ontvangst nog niet verklaard
   *[other] { $count } ontvangsten nog niet verklaard
} · { $sum }
today-books-unexplained-short = { $count } onverklaard
today-books-more = en nog { $count }
today-books-law = { $count ->
    [one] 1 punt over wet en voorwaarden
   *[other] { $count } punten over wet en voorwaarden
 }
today-books-law-short = Wet: { $count }
today-books-none = geen bankrekening telt mee: wie al betaalde, is hier niet te zien
today-books-read = bankbestand inlezen
today-books-closed = Eerst bijboeken t/m { $day }: { $accounts }

# the list
today-list = Werklijst
today-filter = Filter de lijst
today-filter-hint = naam, nummer of factuur
today-order = Volgorde: { $order }
today-order-urgency = wat voorgaat
today-order-amount = bedrag te laat
today-order-days = dagen te laat
today-order-name = naam
today-col-name = Klant en reden
today-col-contact = Laatste contact
today-col-open = Open
today-col-late = Te laat
today-col-days = Dagen
today-col-next = Volgende stap
today-group-first = Eerst dit
today-group-first-note = afspraken gaan voor
today-group-call = Bellen
today-group-letters = Brieven
today-group-letters-note = samen afdrukken · Ctrl P
today-group-check = Eerst nakijken
today-group-check-note = daarna pas bellen of schrijven
today-group-hand-over = Uit handen geven
today-group-hand-over-note = alle stappen zijn gedaan
today-group-not-today = Vandaag niet
today-group-not-today-note = elk met reden en datum
today-step-again = Bellen, 2e keer
today-step-call-back = Terugbellen
today-step-opening = Oude posten
today-step-dispute = Geschil
today-letter-first = Brief 1
today-letter-last = Laatste brief
today-letter-fourteen-day = 14-dagenbrief
today-letter-confirmation = Bevestiging
today-until = tot { $day }
today-until-settled = tot verrekend
today-until-explained = tot verklaard
today-until-lifted = tot opheffing
today-until-solved = tot opgelost
today-contact-document = factuur
today-contact-receipt = betaling
today-contact-letter = brief
today-contact-call = gesprek
today-contact-visit = bezoek
today-contact-commitment = afspraak
today-contact-dispute = geschil
today-contact-note = notitie
today-done = Voor vandaag is iedereen aan de beurt geweest
today-empty = Er staat nog niets open
today-empty-why = Lees facturen en bankbestanden in; daarna staat hier elke dag wie u belt, wie een brief krijgt en wie nog even rust heeft.
today-empty-offer = Bestanden inlezen…
today-nothing = Niets gevonden
today-nothing-why = Geen klant in deze lijst past bij wat u typte. Ctrl K zoekt in alle klanten.
today-nothing-offer = Filter wissen

# why no letter now
today-letter-off-rests = Vandaag geen brief: { $why }
today-letter-off-check = Eerst nakijken, dan schrijven
today-letter-off-hand-over = De laatste brief is al verstuurd
today-letter-off-commitment = Over een afspraak wordt gebeld, niet geschreven

# the selected customer
today-card = Kaart
today-more = Meer met { $name }
today-no-number = geen nummer
today-ask-for = vraag naar { $name }
today-ask-for-at = vraag naar { $name }, bereikbaar { $time }
today-step-of = { $step } – stap { $nr } van { $of }
today-since = aan de beurt sinds { $day }
today-rests-until = rust tot { $day }
today-rests = rust tot er iets verandert
today-why = Waarom dit?
today-tip-letter-nr = tip 41 van de checklist
today-tip-letter = Een eerste brief kort na de vervaldatum, met een kopie van de factuur, voorkomt de meeste gesprekken.
today-tip-letter-instead-nr = tip 8
today-tip-letter-instead = Zonder tijd om te bellen gaat er alleen een brief met de factuur erbij; dat scheelt tijd, maar is minder persoonlijk.
today-tip-call-nr = tip 5, en 45 van de checklist
today-tip-call = Kwam er op een brief geen reactie, schrijf dan niet nog eens maar bel: een gesprek brengt de oorzaak en een dag.
today-tip-before-nr = tip 10
today-tip-before = Een vriendelijk telefoontje op de werkdag ervoor houdt een afspraak levend.
today-tip-broken-nr = tip 10
today-tip-broken = Blijft een toegezegde betaling uit, bel dan de eerstvolgende werkdag; wie wacht, zegt dat een afspraak niet telt.
today-tip-hand-over-nr = tip 46 van de checklist
today-tip-hand-over = Hoe ouder de vordering, hoe minder ervan binnenkomt: na twee maanden hoort zij uit handen.
today-tip-check-nr = tip 2, en 32 van de checklist
today-tip-check = Kijk eerst na of van onze kant alles in orde is; wie zelf iets openlaat, staat zwak aan de telefoon.
today-tip-usual-nr = tip 4
today-tip-usual = Vaste klanten hebben een eigen termijn. Wie altijd rond deze dag betaalt, hoeft u niet te bellen.
today-tip-dispute-nr = tip 33 van de checklist
today-tip-dispute = Neem een klacht serieus en handel die af; zolang dat niet is gebeurd, heeft aanmanen geen zin.
today-tip-receipt-nr = tip 1
today-tip-receipt = Verklaar eerst de ontvangst: wie al betaalde, belt u niet.
today-tip-calendar-nr = tip 3
today-tip-calendar = Op maandag en direct na een vakantie ligt er achterstand; een paar dagen later belt u beter.
today-days-late = { $days ->
    [one] 1 dag te laat
   *[other] { $days } dagen te laat
}
today-days-left = { $days ->
    [0] vandaag
    [one] nog 1 dag
   *[other] nog { $days } dagen
}
today-item-late = van { $from }, vervallen { $due }
today-item-coming = van { $from }, vervalt { $due }
today-item-credit = creditnota van { $from }
today-item-opening = oude post: wat is er al aan gedaan?
today-done-letter-1 = brief 1
today-done-call = gebeld
today-done-letter-last = laatste brief
today-done-fourteen-day = 14-dagenbrief
today-done-hand-over = uit handen
today-open = Openstaand
today-history = Geschiedenis
today-history-all = alles
today-history-empty = nog niets gebeurd
today-open-letter = { $letter } openen
today-by = door { $who }

# what can be done
today-do-call = Bellen
today-do-call-after-all = Toch bellen
today-do-incoming = Zij bellen ons
today-do-letter = Brief
today-do-not-now = Niet nu…
today-do-not-now-short = Niet nu
today-do-dispute = Geschil…
today-do-promise = Toezegging vastleggen…
today-do-opening = Beantwoorden…
today-do-close-dispute = Geschil afhandelen…
today-do-hand-over = Uit handen geven…
today-do-lift = Rust opheffen: { $note }
today-do-lift-short = Rust opheffen
today-do-close = Geschil afhandelen: { $about }…

# keys
today-key-choose = kiezen
today-key-step = volgende stap
today-key-letter = brief
today-key-not-now = niet nu
today-key-dispute = geschil
today-key-filter = filter
today-key-route = anders dan bellen
today-key-why = waarom dit
today-key-fold = groep dicht, open
today-key-print = brieven afdrukken
today-peace = deze maand { $ended ->
    [one] 1 keer
   *[other] { $ended } keer
 } met rust gelaten; { $paid ->
    [0] niemand betaalde vanzelf
    [one] 1 betaalde vanzelf: 1 contact bespaard
   *[other] { $paid } betaalden vanzelf: { $paid } contacten bespaard
 }
today-hours-from = Nu buiten de beltijden: het kan weer vanaf { $from }
today-hours-past = Buiten de beltijden van vandaag
today-weighs = Plaats in de lijst: { $amount } × { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 } te laat, risico { $risk } %, kans { $chance } %.
today-month-calls = deze maand { $made } gebeld{ $late ->
    [0] , alle op tijd
   *[other] , waarvan { $late } te laat: { $days } dagen ({ $working } werkdagen)
 }
today-month-letters = deze maand { $made } brieven, waarvan { $late } te laat: { $days } dagen ({ $working } werkdagen)

today-step-release = Vrijgeven
today-do-release = Vrijgeven op de kaart
