# Rente en incassokosten: wat er bij een berekening gezegd moet worden.

charges-rates-known-until = De rentetarieven zijn bekend tot en met { $day }; daarna is met het laatst bekende tarief gerekend
charges-rate-not-verified = Het tarief van { $percent }% vanaf { $day } is niet in een bron nagekeken
charges-no-rate-yet = Vanaf { $day } is geen tarief bekend; over die dagen is geen rente berekend

# Sheet of charges
charges-title = Rente en kosten
charges-sentence = { $count ->
    [0] Rente en kosten · geen factuur is te laat
    [one] Rente en kosten · 1 factuur te laat
   *[other] Rente en kosten · { $count } facturen te laat
 }
charges-back = ← Terug naar de klant
charges-none = Niets te laat
charges-none-why = Zodra een factuur van deze klant te laat is, staat hier wat de wet of uw voorwaarden daarbij geven.
charges-interest = Rente
charges-costs = Incassokosten
charges-per-day = per dag { $amount }
charges-costs-from = te vragen vanaf { $day }
charges-costs-after-letter = pas na een 14-dagenbrief
charges-on-paid = Rente op te laat betaald
charges-on-paid-note = alsnog vragen of kwijtschelden
charges-costs-how = Berekening van de incassokosten
charges-costs-over = Over { $amount }
charges-costs-step = { $percent } over { $over }
charges-costs-least = Incassokosten: ten minste
charges-costs-most = Incassokosten: ten hoogste
charges-costs-fixed = { $count ->
    [one] Vast bedrag voor één late factuur
   *[other] Vast bedrag voor elk van { $count } late facturen
 }
charges-costs-vat = Btw { $percent }, omdat u die niet verrekent
charges-head-invoice = Factuur
charges-head-due = Vervallen of betaald
charges-head-open = Open
charges-head-interest = Rente
charges-head-limit = Verjaart
charges-due-on = verviel { $day }
charges-paid-on = betaald { $day }
charges-waived = kwijt
charges-waived-because = { $what } kwijtgescholden: { $reason }
charge-what-interest = rente
charge-what-costs = incassokosten
charges-from = Rente loopt vanaf { $day }
charges-no-default = De klant is nog niet in verzuim: stuur eerst een herinnering met een termijn
charges-term-agreed = De betaaltermijn is afgesproken
charges-term-on-invoice = De betaaltermijn staat alleen op de factuur
charges-limit = Verjaart na { $day }
charges-limit-renewed = Verjaart na { $day }; gestuit op { $renewed }
charges-days = { $from } t/m { $through }, { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 }
charges-rate-year = { $percent } per jaar
charges-rate-month = { $percent } per maand
charges-no-days = Er zijn nog geen dagen met rente.
charges-ground-trade = wettelijke handelsrente (art. 6:119a BW)
charges-ground-statutory = wettelijke rente (art. 6:119 BW)
charges-ground-contract = { $interest } volgens artikel { $article } van { $terms }, overhandigd op { $day }
charges-ground-never-given = { $ground }: er is niet vastgelegd dat de klant onze voorwaarden kreeg
charges-ground-given-later = { $ground }: de klant kreeg onze voorwaarden pas op { $day }, na de opdracht
agreed-interest-none = geen rente
agreed-interest-trade = wettelijke handelsrente
agreed-interest-statutory = wettelijke rente
agreed-interest-plus = wettelijke rente plus { $points } procentpunt
agreed-interest-year = { $percent }% per jaar
agreed-interest-month = { $percent }% per maand, { $counting }
agreed-interest-compounds = { $interest }, rente op rente per jaar
month-counting-days = naar dagen
month-counting-full = alleen volle maanden
month-counting-started = een begonnen maand telt als hele
charges-waive = Kwijtschelden
charges-waive-reason = Waarom
charges-waive-reason-hint = betaald na ons gesprek; goede klant
charges-waive-nothing = Kies rente, kosten of beide
charges-waive-no-reason = Schrijf op waarom
charges-waive-all = Op alle facturen kwijtschelden
charges-waive-one = Alleen op de gekozen factuur
charges-order = De opdracht
charges-order-note = Is de opdracht bevestigd of de offerte getekend? Dan tellen de voorwaarden die de klant op die dag had.
charges-order-day = Afgesproken op
charges-order-day-hint = 20-8-2026
charges-order-term = De betaaltermijn staat erin
charges-order-keep = Opdracht bewaren
charges-no-advice = Geen juridisch advies: de cijfers en hun bronnen staan bij Instellingen, Wet en tarieven.

# What has to be settled about law and terms
law-tasks = Wet en voorwaarden
law-tasks-none = Niets te regelen
law-tasks-none-why = Uw voorwaarden gelden, de tarieven zijn bekend en geen vordering verjaart binnen een half jaar.
law-task-limitation = Factuur { $number } van { $name } ({ $open }) verjaart na { $day }
law-task-limitation-why = Een herinnering die aankomt, stuit de verjaring; bewaar het bewijs van verzending. Deelbetalingen tellen hier niet mee.
law-task-barred = Factuur { $number } van { $name } ({ $open }) is verjaard na { $day }
law-task-barred-why = De klant mag nog betalen, maar een rechter wijst de vordering af als hij zich op verjaring beroept.
law-task-sheet = Bekijken
law-task-settings = Naar Instellingen
law-task-rates = De rentetarieven zijn bekend tot en met { $day }
law-task-rates-why = Het programma rekent door met het laatste tarief en zegt dat erbij. Voeg het nieuwe tarief toe bij Wet en tarieven.
law-task-no-terms = Er gelden vandaag geen algemene voorwaarden
law-task-no-terms-why = Leg ze vast met hun artikelen over rente en kosten. Zonder voorwaarden vraagt een brief alleen wat de wet geeft.
law-task-yearly = Kijk of uw algemene voorwaarden nog kloppen
law-task-yearly-why = Eens per jaar: staat er nog wat u afspreekt, en is deze versie gedeponeerd?
law-task-looked = Nagekeken
law-never = Voorwaarden overhandigen
law-never-why = Van deze klanten is niet vastgelegd dat zij uw algemene voorwaarden kregen. Kregen zij ze wel, leg dat dan hier vast; anders: stuur ze mee met de volgende offerte.
law-never-how-hint = per post, bij de offerte
law-never-none = Niemand kiezen
law-never-all = Iedereen kiezen
law-never-nobody = Kies ten minste één klant
law-never-keep = { $count ->
    [one] Vastleggen voor 1 klant
   *[other] Vastleggen voor { $count } klanten
 }
