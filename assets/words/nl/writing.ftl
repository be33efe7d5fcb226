### writing: letters that somebody asks for, and which letter may go to whom.

ask-letter-title = Brief vragen
ask-letter-do = Klaarzetten
ask-letter-kind = Welke brief
ask-letter-about-statement = Alles wat openstaat, ook wat nog niet vervallen is. Geen aanmaning.
ask-letter-about-thanks = Een bedankje voor de laatste betaling.
ask-letter-about-order = Bevestigt de opdracht en gaat met de algemene voorwaarden mee; de overhandiging wordt vastgelegd.
ask-letter-about-default = Voor een klant met wie geen betaaltermijn is afgesproken: daarna is de klant in verzuim.
ask-letter-about-hand-over = Kondigt aan dat de zaak uit handen gaat, en tot wanneer de klant u nog rechtstreeks kan betalen.
ask-letter-about-limitation = Stuit de verjaring van alles wat te laat is, ook van wat wordt betwist. Verstuur haar aangetekend.
ask-letter-hand-over-on = Uit handen op
ask-letter-order = Wat is er besteld en afgesproken
ask-letter-order-note = Begin een regel met een streepje voor een opsomming
ask-letter-ordered-on = Opdracht gegeven op
ask-letter-spoken-with = Door wie
ask-letter-reference = Kenmerk van de klant
ask-letter-days = Betalen binnen (dagen)
ask-letter-off-days = Vul een aantal dagen in, of laat het leeg
letters-asked-forget = Brief weghalen

letter-bar-by-law = { $why } ({ $law })
letter-bar-costs-of-consumer = deze brief vraagt incassokosten die een consument pas na de veertiendagenbrief verschuldigd is
letter-bar-only-for-consumers = een bedrijf of overheid is deze kosten al zonder zo’n brief verschuldigd; de veertiendagenbrief is alleen voor consumenten
letter-bar-law-took-over = bij deze klant heeft de wet het overgenomen; u kunt alleen nog uw vordering indienen
letter-bar-no-estate = van deze klant is niet vastgelegd dat iemand anders de zaken afwikkelt
letter-bar-handed-over = de zaak is uit handen gegeven; twee partijen die schrijven, doen elkaars werk teniet
refused-letter-barred = { $letter }: deze brief kan niet naar deze klant
refused-letter-not-asked = { $letter }: deze brief volgt vanzelf uit de stappen, een afspraak of een klacht
refused-letter-no-day = Vul de dag in
refused-hand-over-too-soon = De brief moet aankomen en de klant moet nog kunnen betalen; kies { $day } of later
refused-order-later = De opdracht kan niet na vandaag gegeven zijn
refused-order-nothing = Schrijf op wat er is besteld en afgesproken
refused-letter-waits = { $letter }: deze brief staat al klaar voor deze klant
refused-letter-waits-remedy = Druk hem af, of haal hem weg bij de brieven
refused-letter-gone = Deze brief staat niet meer klaar
did-ask-letter = Brief gevraagd
did-ask-letter-of = { $letter } staat klaar bij de brieven
did-forget-letter = Gevraagde brief weggehaald
did-forget-letter-of = { $letter } is weggehaald

## The texts of letters
frame-nav-letter-texts = Teksten van brieven
settings-letter-texts-open = Teksten van brieven
letter-texts-language = Taal van de brief
letter-texts-text = Tekst van de brief
letter-texts-preview = Zo komt hij op papier
letter-texts-sound = Geen fouten: elke invulplaats, elke voorwaarde en elk blok is bekend
letter-texts-tone = Toon van onze brieven
letter-texts-businesslike = Zakelijk
letter-texts-friendly = Vriendelijk
letter-texts-blanks = Invulplaatsen
letter-texts-conditions = Voorwaarden
letter-texts-blocks = Blokken die het programma tekent
letter-texts-kept = De tekst van de brief is bewaard
letter-texts-restored = De brief heeft weer onze tekst
letter-texts-not-sound =
    { $mistakes ->
        [one] Er staat nog een fout in de tekst
       *[other] Er staan nog { $mistakes } fouten in de tekst
    }
letter-texts-example-order = - Onderhoud van uw installatie, twee keer per jaar
letter-texts-example-complaint = het geleverde was niet volledig
post-salutation-friendly-mr = Beste heer { $name },
post-salutation-friendly-ms = Beste mevrouw { $name },
