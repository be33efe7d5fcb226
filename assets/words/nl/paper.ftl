### paper: what letters are printed on, envelopes, and how post leaves the house.

## Envelopes
envelope-nl-left = Nederlands, venster links
envelope-nl-right = Nederlands, venster rechts
envelope-be-right = Belgisch, venster rechts
envelope-de-a = Duits, DIN 5008 vorm A
envelope-de-b = Duits, DIN 5008 vorm B
envelope-uk = Brits, DL met venster links
envelope-own = Eigen maten
stock-blank = Blanco papier
stock-letterhead = Eigen briefpapier als PDF
stock-printed = Voorbedrukt papier
post-order-listed = Zoals op het scherm
post-order-name = Op naam
post-order-postcode = Op postcode

## Settings
settings-paper = Papier en post
settings-paper-why = De envelop waar brieven in gaan, het papier waarop ze geprint worden, en hoe een stapel het huis uit gaat.
settings-envelope = Envelop
settings-envelope-nl-note = Raster van NEN 1026; DL en C5.
settings-envelope-unsure-note = Uit de maten van gangbare enveloppen; geen norm legt ze vast. Probeer het met een proefblad.
settings-envelope-de-a-note = Het venster hoog, vouwen op 87 en 192 mm.
settings-envelope-de-b-note = Het venster laag, vouwen op 105 en 210 mm.
settings-envelope-own-note = Gemeten met het proefblad: waar het adres altijd zichtbaar is, in millimeters.
settings-own-left = Vanaf links (mm)
settings-own-top = Vanaf boven (mm)
settings-own-width = Breed (mm)
settings-own-height = Hoog (mm)
settings-millimetres-no = Een maat in millimeters, zoals 35 of 39,7
settings-millimetres-wrong = Een van de maten is niet te lezen
settings-calibration = Proefblad openen
settings-calibration-note = Print het op ware grootte, vouw het, en lees af waar het venster van uw envelop valt.
settings-stock = Papier
settings-stock-blank-note = De brief heeft een eigen kop met logo, en een voet.
settings-stock-letterhead-note = De eerste bladzijde van de PDF ligt onder de eerste van de brief, de tweede onder elke volgende.
settings-stock-printed-note = Kop en voet staan al op het papier; de brief blijft daarvan af.
settings-letterhead-there = Er is briefpapier van { $size }
settings-letterhead-none = Er is nog geen briefpapier
settings-letterhead-choose = PDF kiezen…
settings-letterhead-remove = Briefpapier weghalen
settings-margin-head = Boven vrij (mm)
settings-margin-head-note = op de tweede en volgende bladzijden
settings-margin-foot = Onder vrij (mm)
settings-margin-foot-note = op elke bladzijde
settings-pile = Printen en posten
settings-post-order = Volgorde van de stapel
settings-two-sided = De printer print dubbelzijdig
settings-two-sided-note = Elke brief begint dan op een voorkant; het gewicht wordt zo geteld.
settings-summary = Een controleblad voor op de stapel
settings-summary-note = Met aantallen, vellen en gewicht per brief, om na te tellen bij de printer.
settings-by-email = Brieven mogen ook per e-mail
settings-by-email-note = U verstuurt ze zelf, uit uw eigen mailprogramma. Een brief per post weegt zwaarder als bewijs, vooral een bevestiging.
settings-confirm = Toezeggingen bevestigen
settings-confirm-promises = Een toezegging krijgt een korte bevestigingsbrief
settings-confirm-promises-note = Per gesprek kunt u daarvan afwijken. Per post; per e-mail alleen als dat hierboven aan staat, en dan is het een zwakker bewijs.
settings-confirm-from = Vanaf dit bedrag
settings-confirm-from-wrong = Het bedrag waarboven een toezegging wordt bevestigd, is niet te lezen
refused-window = Op die plaats kan het adres niet staan
refused-window-why = Het venster is te klein, ligt te laag, of laat naast zich geen ruimte voor het briefhoofd
refused-window-remedy = Neem minstens 55 × 22 mm, boven 92 mm, en duidelijk links of rechts op het blad
refused-margins = Boven blijft 20 tot 80 mm vrij, onder 12 tot 70 mm
refused-letterhead = Deze PDF kan niet onder brieven liggen
refused-letterhead-large = Hij is groter dan { $most } MB en komt in elke brief
refused-letterhead-not-a4 = Een bladzijde is { $width } × { $height } mm; A4 is 210 × 297 mm
refused-letterhead-pages = Hij heeft { $pages } bladzijden; één of twee kan
refused-letterhead-remedy = Bewaar uw briefpapier als PDF van één of twee staande A4-bladzijden
post-field-letterhead = Briefpapier
post-no-letterhead = Er is geen briefpapier, dus de brief krijgt een eigen kop en voet
post-no-letterhead-remedy = Kies bij Instellingen, Papier en post een PDF, of blanco papier

## The page to hold in an envelope
calibration-title = Proefblad voor de envelop
calibration-print = 1. Print dit blad op ware grootte: zet "aanpassen aan pagina" uit. De lijn onderaan moet precies 10 cm lang zijn.
calibration-hold = 2. Vouw het zoals een brief en doe het in uw envelop. De gesloten rechthoek moet helemaal te zien zijn, hoe u ook schudt; wat buiten de stippellijn staat, mag nooit te zien zijn.
calibration-read = 3. Klopt het niet, lees dan op de linialen af waar uw venster valt en vul dat in bij Eigen maten. De kruisjes staan 5 mm uit elkaar.
calibration-seen = Stippellijn: { $width } × { $height } mm, { $left } mm vanaf links, { $top } mm vanaf boven
calibration-address = Adres: { $width } × { $height } mm, { $left } mm vanaf links, { $top } mm vanaf boven
calibration-measure = precies 100 mm
calibration-foot = Linialen in millimeters vanaf de rand van het papier; de meeste printers laten de buitenste 4 mm wit.

## On top of a pile
pile-mark = Controleblad
pile-title =
    { $count ->
        [one] { $count } brief
       *[other] { $count } brieven
    }
pile-two-sided = Dubbelzijdig printen: elke brief begint op een voorkant. Tel de vellen na voordat u de brieven vouwt.
pile-one-sided = Enkelzijdig printen. Tel de vellen na voordat u de brieven vouwt.
pile-col-number = Nr
pile-col-name = Klant
pile-col-place = Plaats
pile-col-reference = Kenmerk
pile-col-pages = Blz
pile-col-sheets = Vel
pile-col-grams = Gram
pile-pages = Bladzijden
pile-sheets = Vellen papier
pile-up-to = Brieven tot { $grams } gram
pile-parcels = Zwaarder dan een brief
pile-foot = Gewicht met envelop, papier van 80 g/m². Dit blad blijft thuis.

## What became of letters
fate-posted = gepost
fate-emailed = per e-mail
fate-returned = kwam terug
did-post = de verzending
did-void-letters = het laten vervallen van brieven
did-posted =
    { $count ->
        [one] Vastgelegd: { $count } brief is op de post
       *[other] Vastgelegd: { $count } brieven zijn op de post
    }
did-emailed =
    { $count ->
        [one] Vastgelegd: { $count } brief is per e-mail verstuurd
       *[other] Vastgelegd: { $count } brieven zijn per e-mail verstuurd
    }
did-returned =
    { $count ->
        [one] Vastgelegd: { $count } brief kwam terug
       *[other] Vastgelegd: { $count } brieven kwamen terug
    }
did-void =
    { $count ->
        [one] { $count } brief is vervallen; waarvoor hij was, is weer aan de beurt
       *[other] { $count } brieven zijn vervallen; waarvoor zij waren, is weer aan de beurt
    }
refused-no-letters = Een van deze brieven telt niet meer
refused-no-letters-remedy = Kijk in de lijst van uitgegeven brieven hoe het ermee staat
refused-sent-later = Die dag moet nog komen
refused-sent-already = Brief { $reference } is al verstuurd
refused-not-sent = Brief { $reference } is nog niet verstuurd, dus kan niet terugkomen
refused-not-sent-remedy = Leg eerst vast dat hij op de post ging
refused-by-email = Brieven gaan hier alleen per post
refused-by-email-remedy = Zet e-mail aan bij Instellingen, Papier en post
post-came-back = De vorige brief kwam op { $day } terug
post-came-back-remedy = Kijk het adres na voordat er weer een gaat
history-emailed = Brief { $reference } per e-mail verstuurd
history-came-back = Brief { $reference } kwam terug

## The draft for a mail program
mail-subject = { $kind } van { $company }, kenmerk { $reference }
mail-text =
    Geachte heer, mevrouw,

    In de bijlage vindt u onze brief van { $day } ({ $kind }, kenmerk { $reference }) met de bijbehorende stukken.

    Heeft u een vraag, dan kunt u dit bericht beantwoorden.

    Met vriendelijke groet,

    { $sender }
    { $company }

## Stickers
sticker-copy = Kopie van de factuur
sticker-second = Tweede herinnering
sticker-last = Laatste herinnering
sticker-arrangement = Betalingsregeling loopt
sticker-paid = Betaald
sticker-review = In onderzoek
sticker-wish-drawn = Een sticker op de laatste herinnering aan een bedrijf
sticker-wish-space = Ruimte laten voor een eigen sticker
sticker-wish-none = Geen sticker
labels-14 = 14 etiketten van 99,1 × 38,1 mm
labels-21 = 21 etiketten van 63,5 × 38,1 mm
labels-8 = 8 etiketten van 99,1 × 67,7 mm
sticker-file = Stickers
sticker-copy-title = KOPIE FACTUUR
sticker-copy-line = Vergeten? Dat kan gebeuren.
sticker-copy-by = Graag betalen vóór ……………
sticker-second-title = TWEEDE HERINNERING
sticker-second-days = …… dagen te laat
sticker-second-amount = Nog te betalen: € ……………
sticker-last-by = Geen betaling op ……………?
sticker-arrangement-title = REGELING LOOPT
sticker-arrangement-line = Termijn …… van ……
sticker-paid-title = BETAALD
sticker-paid-line = Op ……………, dank u wel
sticker-review-title = IN ONDERZOEK
sticker-review-line = Niet aanmanen
settings-stickers = Stickers
settings-sticker-design = Sticker
settings-sticker-labels = Vel etiketten
settings-sticker-print = Vel stickers openen
settings-sticker-note = Voor op een kopie, met de pen in te vullen. Een consument krijgt geen sticker. Print eerst op gewoon papier en houd het tegen het vel etiketten.
