### invoice-copies: of which invoice a PDF is the copy.

# How that was known
copy-by-file-name = nummer in de bestandsnaam
copy-by-first-page = nummer op de eerste pagina
copy-by-e-invoice = uit de e-factuur
copy-by-hand = met de hand gekozen

# Why it waits
import-copy-unknown = In de bestandsnaam en op de eerste pagina staat geen nummer van een bekende factuur
import-copy-several = Deze PDF past bij meer dan één factuur: { $numbers }
import-copy-contradicted = Het nummer { $number } staat erop, maar bedrag en klant zijn die van een ander
import-copy-waits = De PDF wacht bij Kopieën, tot de factuur er is of u haar aanwijst

# What was done with those that waited
copy-removed = { $file } wacht niet langer op een factuur
copy-waits-no-longer = Deze PDF wacht niet meer
copy-waits-no-longer-remedy = Zij staat al achter een factuur, of is van de lijst gehaald
import-done-found =
    { $count ->
        [one] 1 wachtende kopie bij haar factuur gezet
       *[other] { $count } wachtende kopieën bij hun factuur gezet
    }
import-done-waiting =
    { $count ->
        [one] 1 kopie wacht op haar factuur
       *[other] { $count } kopieën wachten op hun factuur
    }

# Folders
import-folder-empty = In deze map staat geen bestand
import-folder-empty-remedy = Kies de map waarin uw bestanden staan
import-folder-closed = Deze map is niet te openen
import-folder-closed-remedy = Kijk of de schijf is aangesloten en of u de map zelf kunt openen
import-folder-deep = Deze map ligt dieper dan gelezen wordt
import-folder-deep-remedy = Kies deze map zelf
import-folder-full = Er staan meer dan { $limit } bestanden in; de rest is niet gelezen
import-folder-full-remedy = Kies een map met minder bestanden
import-folder-gone = Deze map is er niet
import-folder-gone-remedy = Sluit de schijf aan, of kies bij Instellingen een andere map
