### letters: screen Letters.

letters-day = { $day }
letters-tab-due = Klaar
letters-tab-issued = Uitgegeven

## Keys
letters-key-choose = kiezen
letters-key-tick = aanvinken
letters-key-page = bladzijde
letters-key-zoom = dichterbij, verder, passend
letters-key-customer = klant openen
letters-key-print = afdrukken
letters-key-window = envelopvenster
letters-key-open = openen zoals geprint
letters-key-save = opslaan als PDF

## Letters that are due
letters-list = Brieven die klaar zijn
letters-group-confirmations = Bevestigingen
letters-group-notices = Ingebrekestellingen en aankondigingen
letters-group-others = Andere brieven
letters-all-of = { $group }: alles aanvinken
letters-none = Geen brieven vandaag
letters-none-why = Zodra een herinnering of bevestiging aan de beurt is, staat die hier met zijn kopieën klaar
letters-late =
    { $days ->
        [one] { $days } dag te laat
       *[other] { $days } dagen te laat
    }
letters-oldest-late =
    { $days ->
        [one] oudste { $days } dag te laat
       *[other] oudste { $days } dagen te laat
    }
letters-pages = { $count } blz
letters-copies =
    { $count ->
        [one] { $count } kopie
       *[other] { $count } kopieën
    }
letters-terms = voorw.
letters-heavy = > 20 g
letters-papers =
    { $count ->
        [one] { $count } vel
       *[other] { $count } vel
    }
letters-copy-missing = kopie { $number } ontbreekt
letters-find-pdf = zoek PDF
letters-without = zonder, met reden
letters-without-title = Zonder kopie van { $number }
letters-without-why = Waarom gaat de kopie niet mee?
letters-without-note = De reden wordt bij de brief bewaard; de klant ziet die niet
letters-without-go = Zonder kopie versturen
letters-off-no-reason = geef eerst een reden
letters-off-blocked = Deze brief kan nog niet weg: eronder staat waarom
letters-closed = Aanmanen is nu gesloten: de boeken zijn bij t/m { $day }
letters-closed-no-books = Aanmanen is nu gesloten: er is nog geen bankafschrift ingelezen
letters-closed-why = Lees eerst in t/m { $day }, zodat niemand wordt gemaand die al betaald heeft. Bevestigingen kunnen wel weg.
letters-read-money-in = Geld inlezen
letters-stop = Stoppen

## The sum and the buttons
letters-count =
    { $count ->
        [one] { $count } brief
       *[other] { $count } brieven
    }
letters-papers-both-sides =
    { $count ->
        [one] { $count } vel dubbelzijdig
       *[other] { $count } vellen dubbelzijdig
    }
letters-heavy-count = { $count } zwaarder dan 20 g
letters-issue-note = Uitgeven legt elke brief vast zoals hij geprint wordt
letters-print = Afdrukken
letters-save = Opslaan als PDF
letters-more = Meer met deze brieven
letters-save-drafts = Proefdruk bewaren zonder uit te geven…
letters-off-busy = Er wordt nog gewerkt; wacht tot dat klaar is
letters-off-none-due = Er zijn geen brieven aan de beurt
letters-off-none-ticked = Vink een brief aan die weg kan
letters-issue-title =
    { $count ->
        [one] { $count } brief uitgeven
       *[other] { $count } brieven uitgeven
    }
letters-issue-about = Samen vragen zij om { $amount }
letters-issue-and-print =
    { $count ->
        [one] { $count } brief uitgeven en afdrukken
       *[other] { $count } brieven uitgeven en afdrukken
    }
letters-issue-and-save =
    { $count ->
        [one] { $count } brief uitgeven en bewaren
       *[other] { $count } brieven uitgeven en bewaren
    }
letters-issue-what = De stap telt als gedaan en de termijn begint te lopen. Is er intussen betaald, dan gaat die brief niet weg.
letters-issue-print-how = Eén PDF voor de printer gaat open; elke brief begint op een voorkant.
letters-issue-save-how = U kiest een map; daarin komt één PDF per klant.
letters-issue-undo = Een uitgegeven brief verandert niet meer; terugnemen kan vandaag nog, bij Uitgegeven

## The letter that is looked at
letters-laying-out = De brief wordt opgemaakt…
letters-no-preview = Deze brief kan nog niet worden opgemaakt
letters-no-preview-why = Bij de brief in de lijst staat wat er ontbreekt
letters-window = Envelopvenster tonen
letters-window-short = Venster
letters-window-left-fits = venster links, { $width } × { $height } mm: past
letters-window-right-fits = venster rechts, { $width } × { $height } mm: past
letters-window-too-small = het adres past niet in het venster
letters-fit = Passend
letters-nearer = Dichterbij
letters-further = Verder weg
letters-next-page = Volgende bladzijde
letters-page-before = Vorige bladzijde
letters-page-of = { $page } van { $pages }
letters-caption-letter = Brief
letters-caption-letter-page = Brief, blz { $count }
letters-caption-copy = Kopie { $number }
letters-caption-data = Gegevens { $number }
letters-caption-terms = Voorw. p. { $count }

## Letters that were issued
letters-none-issued = Er is nog geen brief uitgegeven
letters-none-issued-why = Elke brief die u uitgeeft, blijft hier te openen zoals hij geprint is
letters-col-customer = Klant
letters-col-kind = Brief
letters-col-day = Datum
letters-col-reference = Kenmerk
letters-col-pages = Blz
letters-col-total = Bedrag
letters-open = Openen
letters-undo = Terugnemen
letters-undo-all =
    { $count ->
        [one] Terugnemen
       *[other] Alle { $count } terugnemen
    }
letters-off-undo = alleen op de dag waarop ze zijn uitgegeven

## What became of letters
letters-straight = Uitgeven en direct naar de printer sturen…
letters-issue-straight-how = De stapel gaat meteen naar de printer van deze computer; is die er niet, dan gaat de PDF open.
letters-posted-question =
    { $count ->
        [one] Is de brief van { $day } geprint en op de post gedaan?
       *[other] Zijn de { $count } brieven van { $day } geprint en op de post gedaan?
    }
letters-posted-yes = Ja, gepost
letters-posted-menu = Op de post gedaan…
letters-posted-title =
    { $count ->
        [one] { $count } brief op de post
       *[other] { $count } brieven op de post
    }
letters-posted-go = Vastleggen
letters-posted-note = Dit wordt één keer gevraagd en staat daarna bij de klant.
letters-print-again = Opnieuw printen
letters-pile-more = Meer met deze stapel
letters-more-about = Meer met brief { $reference }
letters-mail-menu = Per e-mail versturen…
letters-returned-menu = Kwam terug…
letters-returned-title = Deze brief kwam terug
letters-returned-why = Waarom
letters-returned-note = Zoals "onbekend op dit adres". Bij de volgende brief wordt het adres dan nagevraagd.
letters-returned-go = Vastleggen
letters-void-menu = Laten vervallen…
letters-void-title =
    { $count ->
        [one] { $count } brief laten vervallen
       *[other] { $count } brieven laten vervallen
    }
letters-void-go =
    { $count ->
        [one] { $count } brief laten vervallen
       *[other] { $count } brieven laten vervallen
    }
letters-void-what = De brief telt dan niet meer en waarvoor hij was, is weer aan de beurt. Wat geprint werd, blijft bewaard.
letters-void-why = Waarom
letters-mail-title = Per e-mail versturen
letters-mail-go = Concept openen
letters-mail-what = In uw mailprogramma gaat een bericht open met de brief en de kopieën in één PDF. U leest het na en verstuurt het zelf.
letters-mail-confirmation = Dit bevestigt een afspraak. Per post is dat sterker bewijs.
letters-mailed-title = Is de e-mail verstuurd?
letters-mailed-what = Pas als u het zegt, telt de brief als verstuurd.
letters-mailed-to = Naar welk adres
letters-mailed-go = Ja, verstuurd
letters-mailed-not = Nee, niet verstuurd
letters-off-no-address = vul het adres in waar hij naartoe ging
letters-off-day = vul een dag in die al geweest is
letters-off-sent = Deze brief is al verstuurd
letters-off-not-sent = Deze brief is nog niet verstuurd
letters-sent-on = Op
letters-sent-not-yet = nog niet gepost
letters-sent-posted = gepost { $day }
letters-sent-emailed = gemaild { $day }
letters-sent-returned = kwam terug { $day }
letters-sent-void = vervallen: { $reason }
letters-col-sent = Verzonden
