### import-documents: invoices, credit notes, lists and copies: what could not be read.

# Where
import-doc-place-document = factuur { $number }

# E-invoices
import-doc-no-invoice = In dit bestand staat geen factuur of creditnota
import-doc-no-invoice-remedy = Bewaar de factuur in uw pakket opnieuw als e-factuur (UBL)
import-doc-doctype = Het bestand verwijst naar eigen definities (DOCTYPE); een e-factuur doet dat niet
import-doc-doctype-remedy = Bewaar de factuur in uw pakket opnieuw als e-factuur (UBL)
import-doc-cut-off = Het bestand houdt midden in een factuur op
import-doc-broken-xml = De XML van dit bestand klopt niet
import-doc-damaged-remedy = Download het bestand opnieuw, of bewaar de factuur opnieuw als e-factuur (UBL)
import-doc-no-number = Een factuur zonder nummer
import-doc-no-amount = Er staat geen bedrag bij
import-doc-odd-amount = Dit bedrag is niet te lezen: { $text }
import-doc-too-precise = Dit bedrag heeft meer dan twee decimalen: { $text }
import-doc-too-large = Dit bedrag is te groot: { $text }
import-doc-odd-date = Deze datum is niet te lezen: { $text }
import-doc-due-before-issued = De vervaldatum ({ $due }) ligt vóór de factuurdatum ({ $issued })
import-doc-left-out-remedy = Verbeter het in uw pakket en lees het bestand opnieuw in

import-doc-inside-unreadable = De e-factuur { $file } in deze PDF is niet te lezen. { $why }
import-doc-inside-at = { $what } ({ $place })
import-doc-inside-unreadable-remedy = De PDF wordt als kopie gelezen; bewaar de factuur in uw pakket opnieuw, dan komen ook de gegevens mee

# Copies
import-doc-copy-needs-password = De PDF { $file } vraagt om een wachtwoord
import-doc-copy-needs-password-remedy = Bewaar de factuur zonder wachtwoord, dan kan de kopie achter een brief
import-doc-copy-damaged = De PDF { $file } is niet te openen
import-doc-copy-damaged-remedy = Bewaar de factuur in uw pakket opnieuw als PDF; zonder kopie gaat de brief gewoon uit
import-doc-copy-empty = De PDF { $file } in de e-factuur is leeg
import-doc-copy-too-large = De PDF { $file } is te groot om achter een brief te gaan
import-doc-copy-too-large-remedy = Bewaar alleen de pagina’s van de factuur, hoogstens 50 MB en 2.000 pagina’s, of druk haar af naar een nieuwe PDF
import-picture-damaged = De afbeelding { $file } is niet te openen
import-picture-damaged-remedy = Scan de factuur opnieuw, of bewaar de afbeelding als JPEG, PNG of PDF
import-picture-too-large = De afbeelding { $file } is te groot om achter een brief te gaan
import-picture-too-large-remedy = Scan met 300 dpi of bewaar haar kleiner, hoogstens 50 MB en 100 megapixel per pagina

# Lists
import-table-no-columns = In deze lijst zijn de kolommen voor het factuurnummer en het bedrag niet te herkennen: { $heads }
import-table-no-number = In deze lijst is geen kolom met het factuurnummer te herkennen: { $heads }
import-table-no-amount = In deze lijst is geen kolom met het bedrag te herkennen: { $heads }
import-table-columns-remedy = Wijs de kolommen aan (bij een opdracht met --column KOP=number), of noem ze in de eerste regel bijvoorbeeld Factuurnummer, Klant, Vervaldatum en Openstaand
import-table-no-rows = In deze lijst staat geen enkele factuur die te lezen is
import-table-no-rows-remedy = Maak de lijst in uw pakket opnieuw
import-table-no-due = De lijst heeft geen vervaldata; die volgen uit de factuurdatum en de betalingstermijn
import-table-shifted = De waarden onder { $head } en alles rechts daarvan staan één kolom verder dan hun titel; zo zijn ze gelezen
import-table-column-not-used = De kolom { $head } is niet gebruikt: er staan geen datums of bedragen in
import-table-amounts-mixed = In de kolom { $head } staan de decimalen soms achter een komma en soms achter een punt; kijk de bedragen na
import-table-row-no-number = Een regel met een bedrag maar zonder factuurnummer
import-table-row-no-open = Factuur { $number }: het openstaande bedrag is leeg, dus misschien is alles betaald
import-table-number-twice = Factuur { $number } staat er twee keer in, met een ander bedrag of een andere datum; de eerste regel is gebruikt
import-table-odd-currency = Deze valuta is niet bekend: { $text }
import-table-repeated =
    { $count ->
        [one] Eén regel herhaalt een factuur en is niet nog eens geteld
       *[other] { $count } regels herhalen een factuur en zijn niet nog eens geteld
    }
import-table-due-before-issued =
    { $count ->
        [one] Bij één factuur ligt de vervaldatum vóór de factuurdatum
       *[other] Bij { $count } facturen ligt de vervaldatum vóór de factuurdatum
    }
