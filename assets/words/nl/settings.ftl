### settings: screen Settings.


# sections
settings-sections = Instellingen
settings-company = Bedrijf
settings-company-why = Dit staat op uw brieven. Zonder naam en IBAN gaat er geen brief de deur uit.
settings-colleagues = Collega’s
settings-colleagues-why = Bij elk gesprek en elke brief staat wie het deed.
settings-accounts = Bankrekeningen
settings-accounts-why = Aanmanen gaat pas open als elke rekening die meetelt is bijgeboekt.
settings-terms = Algemene voorwaarden
settings-terms-why = De laatste herinnering haalt de artikelen over rente en kosten aan en stuurt de voorwaarden mee.
settings-procedure = Procedure
settings-procedure-why = Wanneer welke stap komt. De dagen zijn kalenderdagen.
settings-money = Geld
settings-money-why = Betaaltermijn, en wat de laatste herinnering met rente en kosten doet.
settings-law = Wet en tarieven
settings-law-why = Rente, incassokosten en termijnen staan in een bestand met bij elk cijfer de bron.
settings-look = Taal en weergave
settings-look-why = Dit geldt voor deze computer, en meteen.
settings-file = Bestand en kopieën
settings-file-why = Alles van uw bedrijf staat in één bestand op deze computer.

# what every form has
settings-save = Bewaren
settings-change = Wijzigen…
settings-unchanged = Er is niets gewijzigd
settings-needs-name = De naam ontbreekt
settings-needs-iban = De IBAN ontbreekt

# company
settings-name = Naam
settings-name-note = zoals de bank die kent: hij staat in de betaalgegevens
settings-trading-name = Handelsnaam
settings-trading-name-note = boven de brief, als die anders is
settings-iban = IBAN
settings-iban-note = waarop klanten betalen
settings-kvk-note = de wet wil het op elke brief
settings-vat = Btw-nummer
settings-website = Website
settings-letters-in = Brieven aan nieuwe klanten
settings-logo = Logo
settings-logo-there = Er is een logo van { $size }
settings-logo-none = Er is nog geen logo
settings-logo-choose = Logo kiezen…
settings-logo-remove = Logo weghalen
settings-logo-note = PNG of JPEG. Het staat boven elke brief.

# colleagues
settings-colleague = Collega
settings-colleague-add = Collega toevoegen…
settings-colleague-name = Naam
settings-colleague-no-name = De naam ontbreekt
settings-colleague-job = Functie
settings-colleague-phone = Doorkiesnummer
settings-colleague-signs = tekent brieven
settings-colleague-decides = Maakt zelf afspraken tot
settings-colleague-decides-note = Staat in het belscherm; leeg: zonder grens
settings-colleague-may-sign = Tekent brieven
settings-colleague-active = Werkt hier
settings-colleague-gone = werkt hier niet meer

# bank accounts
settings-account = Bankrekening
settings-account-add = Rekening toevoegen…
settings-not-customers = Geen klant
settings-not-customers-why = Wat van deze rekeningen binnenkomt, wordt bij het inlezen terzijde gelegd; noemt het een van uw facturen, dan vraagt het programma het u.
settings-bank-tables = Tabellen die u hebt uitgelegd
settings-bank-tables-why = Van deze bestanden hebt u aangewezen wat in welke kolom staat.
settings-bank-table = kolommen aangewezen bij het inlezen
settings-settlement-table = afrekening, kolommen aangewezen bij het inlezen
settings-forget = Vergeten
settings-account-name = Hoe u hem noemt
settings-account-name-hint = Rekening-courant
settings-account-through = bij t/m { $day }
settings-account-nothing = nog niets ingelezen
settings-account-counts = telt mee
settings-account-does-not = telt niet mee
settings-account-count = Telt mee: eerst bijboeken, dan aanmanen
settings-account-count-why = Een rekening waarop klanten nooit betalen hoeft niet mee te tellen.
settings-accounts-none = Nog geen rekening bekend; een afschrift dat u inleest zet hem er zelf bij.

# terms
settings-terms-none = Nog geen voorwaarden. Zonder voorwaarden vraagt de brief alleen wat de wet geeft.
settings-terms-hand-over = Overhandigen aan klanten die ze nog niet kregen
settings-terms-add = Versie toevoegen…
settings-terms-back = ← Alle versies
settings-terms-from = geldig vanaf { $day }
settings-terms-pages = { $pages ->
    [one] pdf van 1 pagina
   *[other] pdf van { $pages } pagina’s
 }
settings-terms-no-pdf = nog geen pdf
settings-terms-pdf-new = nieuwe pdf van { $size }
settings-terms-pdf-choose = Pdf kiezen…
settings-terms-name = Naam van de versie
settings-terms-name-hint = Algemene voorwaarden 2026
settings-terms-no-name = De naam van de versie ontbreekt
settings-terms-valid-from = Geldig vanaf
settings-terms-no-day = De eerste dag is niet te lezen
settings-terms-deposited = Gedeponeerd
settings-terms-deposited-note = waar en onder welk nummer; mag leeg blijven
settings-terms-interest = Tekst over rente
settings-terms-interest-article = Artikel rente
settings-terms-costs = Tekst over incassokosten
settings-terms-costs-article = Artikel kosten
settings-terms-title = Tekst over eigendomsvoorbehoud
settings-terms-title-article = Artikel eigendom
settings-terms-rule = De rente in cijfers
settings-terms-rule-note = Zo rekent een brief voor wie deze voorwaarden vóór de opdracht kreeg. Een consument betaalt altijd de wettelijke rente: een hogere kan een rechter schrappen.
settings-terms-rule-form = Rente
settings-terms-rule-law = Wat de wet geeft
settings-terms-rule-trade = Wettelijke handelsrente
settings-terms-rule-statutory = Wettelijke rente
settings-terms-rule-plus = Wettelijke rente plus een opslag
settings-terms-rule-year = Vast percentage per jaar
settings-terms-rule-month = Vast percentage per maand
settings-terms-rule-none = Geen rente
settings-terms-points = Procentpunten erbij
settings-terms-percent = Percentage
settings-terms-counting = Een deel van een maand
settings-terms-compounds = Rente op rente, per jaar
settings-terms-no-figure = Het percentage is niet te lezen
settings-terms-pay-days = Betaaltermijn in dagen
settings-terms-pay-days-note = als de voorwaarden hem noemen; dan is hij afgesproken
settings-terms-extract = Alleen deze pagina's meesturen
settings-terms-extract-note = leeg: de hele pdf
settings-terms-no-pages = Schrijf de pagina's zo: 3-4
settings-terms-clauses-note = Neem de tekst letterlijk over: de brief haalt hem aan.
settings-terms-half = Een artikel en zijn tekst horen bij elkaar: vul beide in of geen van beide

# procedure
settings-first-letter = Eerste brief
settings-first-letter-note = dagen na de vervaldatum
settings-first-deadline = Termijn van de eerste brief
settings-deadline-note = dagen om te betalen
settings-next-step = Volgende stap
settings-next-step-note = dagen na die termijn
settings-last-deadline = Termijn van de laatste brief
settings-hand-over = Advies: uit handen geven
settings-hand-over-note = maanden na de vervaldatum
settings-hand-over-urgent = Dringend advies
settings-days-no = Dit is geen aantal
settings-days-wrong = Een termijn is een getal van 0 tot en met { $most }
settings-months-wrong = Het dringende advies komt niet vóór het gewone
settings-minimum = Kleinste bedrag
settings-minimum-note = Wat kleiner is wacht op de volgende herinnering van die klant.
settings-minimum-wrong = Het kleinste bedrag is niet te lezen
settings-mondays = Ook op maandag bellen
settings-mondays-note = Na het weekend is het bij de klant ook druk.
settings-management-first = Vraag eerst naar de directie
settings-management-first-note = Dan staat de directie boven aan de lijst van wie u vraagt. Wie de boekhouding overslaat, kan irriteren.
settings-scripts = Gespreksteksten
settings-scripts-why = Wat u zegt aan de telefoon en wat u antwoordt, per situatie en toon. Uw eigen tekst gaat over de onze; het origineel blijft bereikbaar.
settings-scripts-open = Gespreksteksten openen
settings-agency = Incassobureau of deurwaarder
settings-agency-note = zoals de laatste brief het noemt; leeg: een incassobureau
settings-agency-details = Adres en telefoonnummer daarvan
settings-agency-details-note = staat in de aankondiging van de overdracht; leeg: niet genoemd

# money
settings-terms-days = Betaaltermijn in dagen
settings-terms-days-note = waar een factuur het niet zegt
settings-terms-long = Een groot bedrijf mag met u niet meer dan { $most } dagen afspreken (art. 6:119a lid 6 BW); een langere termijn geldt daar niet
settings-terms-too-long = Tussen bedrijven is meer dan { $most } dagen alleen geldig als het uitdrukkelijk is afgesproken en niet onredelijk is (art. 6:119a lid 5 BW)
settings-term-agreed = Wij spreken de betaaltermijn altijd vooraf af: in offerte, bevestiging of contract
settings-term-agreed-note = Anders geldt een termijn die alleen op de factuur staat niet als afgesproken: een consument is dan pas na een aanmaning in verzuim, en bij een bedrijf loopt de rente na dertig dagen. Een bevestigde opdracht of overhandigde voorwaarden met de termijn tellen altijd.
settings-interest = Rente op de laatste herinnering
settings-costs = Incassokosten op de laatste herinnering
settings-charge-none = Niet noemen
settings-charge-none-note = de brief zwijgt erover
settings-charge-announced = Aankondigen
settings-charge-announced-note = wat erbij komt als er niet betaald wordt
settings-charge-charged = Vragen
settings-charge-charged-note = het staat in het bedrag
settings-charges-note = Een consument betaalt nooit kosten vóór de 14-dagenbrief is verlopen; daar houdt het programma zich altijd aan.

# small differences
settings-differences = Kleine verschillen
settings-differences-note = Wat binnen deze grenzen minder betaald is, wordt vanzelf afgeboekt; het staat bij Geld binnen onder Eerdere keren.
settings-rounding = Afronding
settings-rounding-note = meer of minder betaald; hoogstens € 1
settings-bank-costs = Kosten van een buitenlandse bank
settings-bank-costs-note = minder ontvangen uit het buitenland; 0 is uit, hoogstens € 50
settings-discount = Korting voor snel betalen, in procenten
settings-discount-note = 0 is uit; hoogstens 10
settings-discount-days = Korting geldt
settings-discount-days-note = dagen na de factuurdatum
settings-discount-wrong = Vul een percentage in met hoogstens één cijfer achter de komma
settings-difference-wrong = Een van de bedragen is niet te lezen

# law
settings-law-sound = De tarieven zijn nagekeken en gelden tot en met { $day }
settings-law-stale = De tarieven zijn na { $day } niet meer nagekeken; het programma rekent door met de laatste
settings-law-unverified = { $count ->
    [one] 1 cijfer is niet bij de bron nagekeken
   *[other] { $count } cijfers zijn niet bij de bron nagekeken
 }
settings-law-own = Bij elk cijfer staat waar en wanneer het is nagekeken. Wat u zelf toevoegt, gaat vóór wat bij het programma hoort.
settings-law-head-what = Wat
settings-law-head-figure = Cijfer
settings-law-head-source = Bron
settings-law-head-checked = Nagekeken
settings-law-doubt = niet nagekeken
settings-law-look-up = Zelf nakijken: rente op { $rates }; incassokosten op { $costs }.
settings-rules = Zo rekenen wij
settings-rules-year = Dagen in een jaar
settings-rules-365 = Altijd 365
settings-rules-actual = Zoals het jaar is
settings-rules-year-note = De wet zegt het niet. Met 365 rekent u zoals de meeste Nederlandse programma's; met het echte jaar nooit meer dan het jaarpercentage.
settings-rules-order = Wat een betaling eerst voldoet
settings-rules-principal = De factuur
settings-rules-legal = Kosten en rente (art. 6:44 BW)
settings-rules-order-note = Open bedragen blijven die van uw boekhouding; in de wettelijke volgorde loopt rente over een groter deel door.
settings-rules-vat = Btw over de incassokosten
settings-rules-vat-note = Alleen als u die btw niet kunt verrekenen; de brief verklaart dat er dan bij.
settings-rules-fixed = € 40 voor elke late factuur van een bedrijf, als dat meer is
settings-rules-fixed-note = Het Europese Hof geeft het per factuur (C-585/20, C-419/21); een Nederlandse uitspraak over beide samen is er niet.
settings-rate = Tarief toevoegen
settings-rate-table = Welke rente
rate-table-trade = wettelijke handelsrente
rate-table-statutory = wettelijke rente
settings-rate-from = Geldt vanaf
settings-rate-percent = Percentage
settings-rate-source = Waar het staat
settings-rate-source-hint = rijksoverheid.nl
settings-rate-until = Bekend tot en met
settings-rate-no-day = De dag is niet te lezen
settings-rate-no-source = Schrijf op waar het tarief staat
settings-rate-add = Tarief toevoegen
settings-rates-read = Bestand met tarieven lezen…
settings-rates-read-note = In de vorm van law/nl.toml. Wat er anders in staat, ziet u voordat het geldt.
settings-rates-difference = Dit verandert er
settings-rates-changed = { $table } vanaf { $day }: { $percent } in plaats van { $old }
settings-rates-new = { $table } vanaf { $day }: { $percent }
settings-rates-until = Bekend tot en met { $day }
settings-rates-same = Dit bestand zegt niets anders dan wat bekend is
settings-rates-take = Overnemen
settings-rates-forget = Niet overnemen
settings-law-from = vanaf { $day }
settings-law-trade = Wettelijke handelsrente (bedrijven en overheid)
settings-law-statutory = Wettelijke rente (particulieren en overige)
settings-law-collection = Incassokosten over de hoofdsom
settings-law-up-to = tot en met { $amount }
settings-law-above = over wat daarboven komt
settings-law-least = ten minste
settings-law-most = ten hoogste
settings-law-vat = btw, als u die niet verrekent
settings-law-periods = Termijnen en verjaring
settings-law-days = { $usual } – { $most } dagen
settings-law-years = { $years } jaar
settings-law-post = bezorging vanaf { $day }
settings-law-terms-business = betaling door bedrijven
settings-law-terms-large = groot bedrijf aan mkb
settings-law-terms-government = betaling door overheid
settings-law-limit-sale = verjaring koop door consument
settings-law-limit-other = verjaring overige
settings-law-limit-again = na stuiting ten hoogste
settings-law-no-advice = Dit is geen juridisch advies
settings-law-no-advice-why = Twijfelt u, of wordt het een zaak: vraag een jurist, deurwaarder of advocaat.
settings-law-for-others = Int u vorderingen van anderen bij consumenten, dan heeft u daarvoor een registratie nodig (Wet kwaliteit incassodienstverlening); voor uw eigen facturen niet.

# language and look
settings-language = Taal van het scherm
settings-language-note = De taal van brieven stelt u per klant in.
settings-theme = Licht of donker
settings-theme-system = Als het systeem
settings-theme-light = Licht
settings-theme-dark = Donker

# file and copies
settings-file-where = Het bedrijfsbestand
settings-file-show = Map tonen
settings-move-out = Naar een andere computer…
settings-move-out-note = Maakt een gecontroleerde kopie om mee te nemen. Werk daarna op één van de twee verder.
settings-copies = Kopieën
settings-copies-why = Bij het afsluiten wordt een gecontroleerde kopie gemaakt; de laatste veertien blijven bewaard.
settings-copy-now = Nu een kopie maken
settings-restore = Kopie terugzetten…
settings-restore-note = In een nieuw bestand; het huidige blijft zoals het is
settings-copies-folder = Waar ze staan
settings-copies-choose = Andere map kiezen…
settings-copies-usual = Weer naast het bedrijfsbestand
settings-copies-beside = naast het bedrijfsbestand
settings-copies-none = Er is nog geen kopie.

## Where new files are looked for
settings-folders = Nieuwe bestanden
settings-folders-why = Waar op deze computer naar nieuwe bestanden wordt gekeken; bankbestanden en facturen worden nooit ongevraagd ingelezen
settings-watched = Map met facturen
settings-watched-why = Wijs de map aan waarin uw pakket facturen als PDF bewaart. Een PDF die zeker bij één factuur hoort, komt er vanzelf achter, met ongedaan maken; al het andere wordt u aangeboden.
settings-watched-none = Geen map
settings-watched-choose = Andere map…
settings-watched-look = Nu kijken
settings-watched-stop = Niet meer kijken
settings-downloads = Downloads
settings-downloads-why = Van de laatste veertien dagen; alleen bankbestanden en e-facturen, herkend aan hun inhoud
settings-downloads-offer = Nieuwe bankbestanden en facturen aanbieden
settings-calendar = Kalender en bellen
settings-calendar-why = Welke dagen wij werken, welke vakanties tellen en wanneer wij wie bellen.
settings-region = Vakantieregio
settings-region-note = Van scholen en bouw. Geen regel geeft deze dagen: zie de lijst onderaan.
settings-school = Ook na een schoolvakantie even wachten met bellen
settings-good-friday = Goede Vrijdag is bij ons vrij
settings-liberation = 5 mei
settings-liberation-works = Werkdag
settings-liberation-lustrum = Vrij in 2030, 2035 …
settings-liberation-off = Elk jaar vrij
settings-quiet = Werkdagen rust na een vakantie of feestdag
settings-quiet-note = Eerst even laten bijkomen.
settings-calling = Voorkeursdagen en beltijden
settings-calling-note = Een eerste of herhaald telefoontje dat op een dag valt die niet past, gaat naar een voorkeursdag. Gesprekken over een afspraak schuiven nooit.
settings-preferred-days = liefst op
settings-hours = beltijden
settings-hours-wrong = Schrijf tijden zo: 9:00–12:00, 13:30–17:00
settings-kind-business = Bedrijven
settings-kind-consumer = Consumenten
settings-kind-government = Overheid
settings-closed = Onze eigen sluitingen
settings-periods = Vakanties waarmee gerekend wordt
settings-periods-from = Nagekeken op { $day }. Een eigen bestand calendar/nl.toml in de map met teksten gaat voor.
settings-periods-none = Er is geen lijst met vakanties.
settings-period-days = { $from } t/m { $through }
settings-period-unsure = niet zeker
settings-order = Volgorde en rust
settings-order-why = Wat telt voor de plaats op de lijst, en tot hoeveel wij trouwe late betalers met rust laten. Afspraken gaan altijd voor.
settings-weight-0 = Niet
settings-weight-1 = Gewoon
settings-weight-2 = Dubbel
settings-weight-3 = Driedubbel
settings-weight-amount = Bedrag
settings-weight-amount-note = Alles wat openstaat op facturen.
settings-weight-days = Dagen te laat
settings-weight-days-note = Grote facturen tellen zwaarder.
settings-weight-risk = Risico
settings-weight-risk-note = Wie toezeggingen brak, gaat voor.
settings-weight-chance = Kans
settings-weight-chance-note = Wie zich aan toezeggingen houdt, betaalt na een telefoontje.
settings-peace-limit = Met rust laten tot
settings-peace-limit-note = Staat er samen meer open, dan laten wij een trouwe late betaler niet met rust. Nul: geen grens.

# the morning
settings-morning = De ochtend
settings-morning-why = Wie intern antwoord geeft voordat u belt, hoe lang een antwoord geldt, en hoe lang bellen, schrijven en langsgaan duren.
settings-morning-departments = Wie geeft antwoord
settings-morning-keeps = Een antwoord geldt
settings-morning-keeps-note = dagen; een ‘nee’ blijft staan
settings-morning-back = Een afdeling heeft
settings-morning-back-note = werkdagen om te antwoorden
settings-morning-apart = Apart vragen vanaf
settings-morning-apart-note = 0,00: nooit apart om het bedrag
settings-morning-minutes = Minuten
settings-morning-minutes-note = Hiermee rekent de keuze tussen bellen, brieven, verkoop en bezoek.
settings-morning-call = Eén gesprek
settings-morning-letters = Twaalf brieven
settings-morning-sales = Eén zaak naar verkoop
settings-morning-visit = Eén bezoek
settings-morning-holidays = Vakanties waarin verkoop tijd heeft
settings-morning-holidays-note = In deze weken stelt de werklijst voor verkoop te laten bellen: klanten met een goede relatie en zonder geschil.
settings-morning-holiday = Vakantie
settings-morning-from = Van
settings-morning-through = Tot en met
settings-morning-remove = { $name } weghalen
settings-morning-add = Vakantie toevoegen
settings-morning-number = Vul hele getallen tot 480 in
settings-morning-period-wrong = Geef elke vakantie een naam, een eerste en een laatste dag
