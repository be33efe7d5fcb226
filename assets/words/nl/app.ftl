

# what was done, said once it is done and beside undo
did-something = Laatste wijziging
did-undo = Ongedaan gemaakt: { $what }
did-import = Import uitgevoerd
did-opening = Beginstand vastgelegd
did-copy = Kopie toegevoegd
did-remove-copy = Kopie van de lijst gehaald
did-allocate = Ontvangst gekoppeld
did-receipt = Ontvangst vastgelegd
did-credit = Als tegoed bewaard
did-not-a-customer = Geen klant
did-unallocate = Koppeling losgemaakt
did-forget-account = Rekening vergeten
did-hold = Niet nu
did-hold-until = Niet nu, tot { $day }
did-hold-until-lifted = Niet nu, tot u het opheft
did-lift-hold = Weer aan de beurt
did-dispute = Geschil vastgelegd
did-close-dispute = Geschil gesloten
did-moment = Gesprek vastgelegd
did-moment-promise = Toezegging vastgelegd: { $amount } voor { $day }
did-moment-arrangement = Regeling in { $of } termijnen vastgelegd
did-moment-call-back = Terugbellen op { $day } vastgelegd
did-moment-result = Gesprek vastgelegd: { $result }
did-promise = Toezegging vastgelegd
did-withdraw-promise = Toezegging ingetrokken
did-end-arrangement = Regeling vervallen; het restant is weer opeisbaar
did-cancel-arrangement = Regeling afgezegd
did-side-agreement = Afspraak vastgelegd: { $what }
did-agreement = Afspraak vastgelegd
did-withdraw-side-agreement = Afspraak ingetrokken
did-signed = Getekend exemplaar binnen
did-route = Route gekozen
did-route-letter = { $count ->
    [one] Vandaag per brief
   *[other] { $count } klanten vandaag per brief
}
did-route-call = { $count ->
    [one] Vandaag weer bellen
   *[other] { $count } klanten vandaag weer bellen
}
did-override-books = Aanmanen vandaag toch open
did-confirm-books = Bankstand bevestigd
did-confirm-books-through = Bank bij t/m { $day }
did-letters = Brieven uitgegeven
did-customer = Klant bijgewerkt
did-contact = Persoon bewaard
did-contact-saved = { $name } bewaard
did-remove-contact = Persoon verwijderd
did-terms-given = Voorwaarden overhandigd
did-terms-given-to = { $count ->
        [one] Voorwaarden overhandigd aan één klant
       *[other] Voorwaarden overhandigd aan { $count } klanten
    }
did-order-confirmed = Opdracht vastgelegd
did-waive = Rente en kosten kwijtgescholden
did-settings = Instellingen bewaard
did-colleague = Collega bewaard
refused-bank-columns = Wijs de kolom met de datum en die met het bedrag aan
refused-settlement-columns = Wijs de dag en het bedrag van de betaling aan, en wat de uitbetalingen onderscheidt
did-bank-account = Bankrekening bewaard
did-terms = Voorwaarden bewaard

# what was refused, and what to do about it
refused-no-such-customer = Deze klant is er niet meer
refused-no-items = Kies ten minste één factuur
refused-account-forgotten = Deze rekening was al vergeten
refused-item-settled = { $number } is al betaald
refused-mixed-currencies = Kies facturen in één valuta
refused-no-reason = Vul een reden in
refused-no-words = Schrijf op wat de klant zegt
refused-no-outcome = Schrijf op hoe het is afgelopen
refused-hold-in-the-past = Kies een dag die nog komt
refused-day-in-the-past = Deze dag is al voorbij
refused-day-to-come = Deze dag is nog niet geweest
refused-ended-already = Dit was al beëindigd
refused-disputed-part = Van { $number } staat { $open } open; het betwiste deel kan niet meer zijn
refused-no-person = Met wie is er gesproken?
refused-no-cause = De oorzaak ontbreekt
refused-no-promise = Bedrag en dag van de toezegging ontbreken
refused-no-arrangement = De termijnen ontbreken
refused-no-dispute = Leg vast wat er wordt betwist
refused-no-call-back-day = Wanneer wordt er teruggebeld?
refused-not-read-back = De afspraak is nog niet herhaald
refused-promise-in-the-past = De toegezegde dag is al voorbij
refused-promise-amount = De toezegging kan hoogstens { $open } zijn
refused-in-arrangement = { $number } valt al onder een betalingsregeling
refused-instalments-most = Hoogstens { $most } termijnen
refused-instalments-at-all = Een regeling heeft 1 tot { $most } termijnen
refused-instalments-more-remedy = Geef een reden waarom u hiervan afwijkt
refused-instalment-day-off = Op { $day } kan geen geld binnenkomen
refused-instalment-day-off-remedy = Neem { $day }
refused-charges-amount = Rente en kosten zijn bedragen in dezelfde munt, nul of meer
refused-costs-before-letter = Een particulier betaalt pas incassokosten als de termijn van de 14-dagenbrief voorbij is
refused-costs-above-scale = Hoogstens { $most } aan incassokosten, volgens de wettelijke staffel
refused-no-agreement = Wat is er afgesproken?
refused-agreement-amount = Het bedrag van de afspraak klopt niet
refused-instalment-amount = Elke termijn heeft een bedrag nodig
refused-instalment-days = De termijnen moeten na elkaar komen, te beginnen vandaag of later
refused-instalments-too-late = De laatste termijn moet uiterlijk { $day } binnen zijn
refused-instalments-sum = De termijnen zijn samen { $sum }, open staat { $open }
refused-company-name = Vul de naam van uw bedrijf in
refused-name = Vul een naam in
refused-iban = { $iban } is geen geldig IBAN
refused-iban-remedy = Kijk het na op een bankafschrift
refused-procedure-days = Kies dagen tussen 1 en 365
refused-procedure-months = Advies komt vóór dringend, binnen 24 maanden
refused-negative-amount = Een bedrag onder nul kan niet
refused-logo = Dit is geen bruikbaar logo
refused-logo-remedy = Kies een PNG of JPEG van hoogstens 5 MB
refused-terms-days = Een betalingstermijn is een aantal dagen van 1 tot en met 365
refused-terms-pdf = Deze pdf kan niet worden meegestuurd
refused-terms-pdf-remedy = Bewaar hem opnieuw als pdf zonder wachtwoord
refused-terms-interest = Een rente kan niet negatief zijn en niet meer dan { $most }% per jaar
refused-terms-extract = { $pages ->
        [0] Zonder pdf is er geen uittreksel
        [one] De pdf heeft één pagina: het uittreksel ligt daarbuiten
       *[other] De pdf heeft { $pages } pagina's: het uittreksel ligt daarbuiten
    }
refused-terms-to-nobody = Kies aan wie de voorwaarden zijn overhandigd
refused-waive-reason = Schrijf op waarom u dit kwijtscheldt
refused-waive-nothing = Kies wat u kwijtscheldt en op welke facturen
refused-no-rates = Er is geen tarief om toe te voegen
refused-rate-source = Schrijf op waar dit tarief staat
refused-nothing-to-undo = Er is niets om ongedaan te maken
refused-undone-already = Dit was al ongedaan gemaakt

# the call sheet: what kind of conversation it is, and the proposed tone with its reason
sheet-general = Gesprek vóór de eerste brief
sheet-first = Eerste gesprek na de brief
sheet-second = Vervolggesprek
sheet-broken = Afspraak niet nagekomen
sheet-before = Even bellen vóór de afgesproken dag
sheet-paid = Misschien al betaald
sheet-incoming = De klant belt
sheet-voicemail = Voicemail
sheet-no-answer = Opnieuw bellen na geen gehoor
sheet-after-last = Gesprek na de laatste brief
sheet-default = Termijn van de regeling niet betaald
sheet-sales = De verkoper belt
sheet-visit = Bezoek
sheet-third-person = Receptie of familie
sheet-tone-broken = voorstel: streng – { $broken ->
    [one] 1 toezegging niet nagekomen
   *[other] { $broken } toezeggingen niet nagekomen
 }
sheet-tone-last-letter = voorstel: zakelijk – de laatste herinnering is verstuurd
sheet-tone-regular = voorstel: vriendelijk – vaste klant, { $letters ->
    [0] nog geen brief
    [one] één brief
   *[other] { $letters } brieven
 }
sheet-tone-first = voorstel: vriendelijk – begin altijd vriendelijk
sheet-letter-first = herinnering
sheet-letter-last = laatste herinnering
sheet-letter-fourteen-day = 14-dagenbrief
sheet-letter-confirmation = bevestiging
sheet-letter-default-notice = ingebrekestelling
sheet-letter-hand-over = aankondiging van overdracht
sheet-letter-other = brief
sheet-our-number = ons eigen nummer

# the history of a customer
history-invoice = Factuur { $number }
history-credit-note = Creditnota { $number }
history-amount = { $amount }
history-amount-for = { $amount }, { $what }
history-terms = { $name } overhandigd
history-letter = { $kind }
history-letter-copies = { $amount }, { $copies ->
    [one] met kopie factuur
   *[other] met { $copies } kopieën
 }
history-deadline = Termijn verlopen: { $kind }
history-books-through = bank bij t/m { $day }
history-attempt = Gebeld: { $result }
history-spoken = Gesproken: { $result }
history-spoken-with = { $name } gesproken: { $result }
history-quote = „{ $text }”
history-skipped = boekhouding overgeslagen: { $why }
history-listed = { $amount } volgens de lijst van { $day }
history-received = Ontvangen { $amount }
history-credited = Verrekend { $amount }
history-for = voor { $number }
history-promise = Toezegging: { $amount } voor { $day }
history-promise-kept = Toezegging nagekomen: { $amount }
history-promise-broken = Toezegging niet nagekomen: { $amount }
history-promise-late = Toezegging te laat nagekomen: { $amount }
history-promise-partly = Toezegging gedeeltelijk nagekomen: { $amount }
history-arrangement = Regeling in { $of } termijnen
history-dispute = In geschil: { $category }
history-hold = { $reason }
did-rhythm = Betaal- en sluitingsdagen vastgelegd
refused-pays-after = Meer dan { $most } dagen na de vervaldag laten wij niemand met rust
refused-closed-period = Een sluiting heeft een eerste en een laatste dag, in die volgorde, en duurt hoogstens een jaar
refused-quiet-days = Hoogstens { $most } werkdagen na een vakantie
refused-hours = Beltijden volgen op elkaar en liggen binnen één dag
refused-weights = Laat ten minste één ding meetellen

did-hold-order = Aangehouden: { $what }
did-hold-an-order = Bestelling aangehouden
did-release-order = Bestelling vrijgegeven
did-wipe-person = Persoonsgegevens gewist
did-wipe-notes = Verlopen notities over personen gewist
refused-no-order = Welke bestelling wordt aangehouden?
refused-wiped = Gewiste persoonsgegevens komen niet terug
