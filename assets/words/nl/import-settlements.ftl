### import-settlements: what companies that collect for us say their payouts are made of.

## Reading
import-settlement-none = In dit bestand is geen uitbetaling te vinden: geen kolom zegt welke betalingen samen zijn uitbetaald
import-settlement-none-remedy = Download de afrekening van een uitbetaling, of kies bij het downloaden ook het nummer en de datum van de uitbetaling
import-settlement-unverified = De kolommen van de afrekening van { $provider } zijn nog niet met een echt bestand vergeleken
import-settlement-by-columns = Van welke betaaldienst deze afrekening is, is niet herkend; ze is gelezen naar wat er boven de kolommen staat
import-settlement-unverified-remedy = Kijk de eerste regels na: datum, bedrag, kosten en waarvoor er betaald is
import-settlement-line-unread-remedy = De regel is overgeslagen: de uitbetaling waar hij bij hoort, klopt dan niet
import-settlement-not-paid-out =
    { $count ->
        [one] { $count } regel is nog niet uitbetaald en blijft achter
       *[other] { $count } regels zijn nog niet uitbetaald en blijven achter
    }
import-settlement-not-paid-out-remedy = Download de afrekening opnieuw wanneer er is uitbetaald
import-settlement-kind-unknown =
    { $count ->
        [one] { $count } regel van een onbekende soort: { $kind }
       *[other] { $count } regels van een onbekende soort: { $kind }
    }
import-settlement-kind-unknown-remedy = Zo’n regel telt als iets tussen u en de betaaldienst, niet als betaling van een klant
import-settlement-does-not-add-up = Uitbetaling { $reference }: de regels zijn samen { $sum }, uitbetaald is { $paid }
import-settlement-does-not-add-up-remedy = Er ontbreekt misschien een regel: download de hele afrekening
import-settlement-of-balance = De uitbetaling van { $amount } op { $day } kwam uit het saldo, en niet van betalingen in deze munt
import-settlement-of-balance-remedy = Deze is weggelaten: verklaar die ontvangst met de hand
import-settlement-begins-late = Van de uitbetaling van { $day } staat { $amount } niet in dit bestand: het begint te laat
import-settlement-begins-late-remedy = Download een langere periode, vanaf een eerdere uitbetaling

## Joining to the payout
import-settlement-waits = De uitbetaling { $settlement } van { $amount } staat nog niet op de bank
import-settlement-waits-remedy = De afrekening blijft bewaard: lees het afschrift in waarop de uitbetaling staat, dan worden de betalingen verwerkt
import-settlement-differs = De afrekening { $settlement } komt uit op { $amount }, de bank boekte { $booked }
import-settlement-differs-remedy = Er ontbreekt misschien een regel: download de hele afrekening en lees die in
import-settlement-used = De uitbetaling { $settlement } van { $amount }, geboekt op { $booked }, is met de hand verklaard
import-settlement-used-remedy = Daar verandert niets aan. Haalt u die koppeling weg, dan wordt de uitbetaling bij het volgende afschrift uitgesplitst
import-settlement-waited = De afrekening { $settlement } van { $amount } lag al klaar: de uitbetaling wordt nu uitgesplitst
import-settlement-waited-remedy = U hoeft niets te doen
import-settlement-nothing-paid = De afrekening { $settlement } komt uit op { $amount }: er is niets uitbetaald
import-settlement-nothing-paid-remedy = Wat erin staat, wordt met een volgende uitbetaling verrekend: verwerk deze betalingen met de hand
import-settlement-fees = Kosten van { $provider }
import-settlement-balance = Saldo bij { $provider }
import-note-of-provider = Tussen u en de betaaldienst

## What a line is
settlement-payment = betaling
settlement-refund = terugbetaling
settlement-chargeback = terugboeking
settlement-fee = kosten
settlement-balance = saldo
