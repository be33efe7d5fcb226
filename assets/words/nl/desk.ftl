### desk: what the window says of its own accord: what was done, what is being done, what could not be.

desk-sample = voorbeeldadministratie

# Onder in de navigatie: tot en met welke dag de boeken bij zijn.
desk-books-through = Boeken bij t/m { $day }
desk-books-never = Nog niets gelezen
desk-books-complete = compleet
desk-books-behind = eerst bijwerken
desk-books-overridden = er wordt toch gebeld

# De bladzijde met alle toetsen.
desk-keys-everywhere = Overal
desk-keys-call = In gesprek
desk-keys-customer = Klantkaart
desk-key-find = zoeken, of belt er iemand
desk-key-help = hulp
desk-key-screens = naar een scherm
desk-key-tab = naar het volgende veld
desk-key-escape = terug, of sluiten

# Wat Ctrl K vindt.
desk-found-customers = Klanten
desk-found-invoices = Facturen
desk-found-people = Mensen
desk-found-screens = Ga naar
desk-found-call = belt ons: gesprek openen
desk-found-open = { $amount } open
desk-found-late = { $days ->
    [one] { $days } dag te laat
   *[other] { $days } dagen te laat
}

# Wat gedaan is.
desk-copied = Gekopieerd: { $text }
desk-dialled = { $number } wordt gebeld
desk-copied-to = Kopie gemaakt: { $file }
desk-company-made = De administratie is aangemaakt
desk-restored = Teruggezet in { $file }
desk-drafts-saved = { $count ->
    [one] { $count } brief opgeslagen, nog niet uitgegeven
   *[other] { $count } brieven opgeslagen, nog niet uitgegeven
}
desk-letters-file = Brieven
desk-moved = De kopie staat in { $file }
desk-moved-there = Breng dit bestand naar de andere computer, zet het daar in een gewone map en open het met Minnelijk
desk-moved-here = Werk daarna alleen daar verder: wat u hier nog invoert, komt er niet bij

# Wat bezig is.
desk-reading = Bestanden worden gelezen
desk-work-of = { $what }: { $done } van { $all }
desk-importing = Bestanden worden ingelezen in de administratie
desk-copying = De kopie van vandaag wordt gemaakt
desk-restoring = De kopie wordt teruggezet
desk-making-demo = De voorbeeldadministratie wordt gemaakt
desk-making-letters = De brieven worden opgemaakt
desk-issuing = De brieven worden uitgegeven
desk-stop = Stoppen
desk-busy = Dat kan nu even niet
desk-busy-remedy = Probeer het opnieuw als dit klaar is

# Wat niet kon.
desk-no-company = Er is nog geen administratie open
desk-no-company-remedy = Open de voorbeeldadministratie of begin een eigen administratie
desk-no-files = Er liggen geen bestanden klaar om in te lezen
desk-no-thread = De computer heeft het te druk om dit te beginnen
desk-system = De computer kon dit niet uitvoeren
desk-no-pdf = De PDF staat niet in het bedrijfsbestand
desk-open-remedy = Er is geen programma om PDF’s te openen; het bestand staat in { $file }
desk-dial-remedy = Er is geen programma om mee te bellen; kopieer het nummer
desk-broke-off = Er ging iets mis in het programma
desk-broke-off-why = Er is niets half veranderd
desk-broke-off-remedy = Probeer het opnieuw; wie u helpt vindt meer in { $folder }
desk-too-large = { $file } is groter dan { $limit } MB
desk-network-disk = Het bedrijfsbestand staat op een netwerkschijf
desk-network-disk-why = Dat werkt, maar trager; zet het liever op deze computer en de kopieën op het netwerk
desk-own-text-wrong = In uw eigen tekst { $file } staat iets dat niet klopt; de oorspronkelijke wordt gebruikt
desk-no-display = Minnelijk kan geen venster openen: er is geen beeldscherm of geen OpenGL op deze computer.

# Sluiten.
desk-close-title = De kopie van vandaag is niet gemaakt
desk-close-anyway = Toch sluiten

# De titels van bestandsvensters.
desk-pick-import = Bestanden om in te lezen
desk-pick-copy = De PDF van de factuur
desk-pick-company = Bedrijfsbestand openen
desk-pick-letterhead = Briefpapier kiezen
desk-pick-logo = Logo kiezen
desk-pick-terms = De PDF van de algemene voorwaarden
desk-pick-rates = Het bestand met tarieven
desk-files-rates = Tarieven
desk-pick-copies = Map voor de kopieën
desk-pick-restore = Kopie om terug te zetten
desk-pick-restore-to = Terugzetten in een nieuw bestand
desk-pick-move = Kopie om mee te nemen
desk-pick-letters = Map voor de brieven
desk-files-company = Bedrijfsbestand van Minnelijk
desk-files-pdf = PDF
desk-files-copies = PDF of afbeelding
desk-files-pictures = Afbeelding

# leaving with something half-done
desk-leave-title = Niet bewaard
desk-leave-what = Wat u op dit scherm typte, gaat verloren.
desk-leave-do = Weggaan zonder bewaren
desk-leave-keep = Bewaren en weggaan
desk-leave-stay = Blijven

# Nieuwe bestanden in een map die in de gaten wordt gehouden, en in Downloads.
desk-looking = Er wordt naar nieuwe bestanden gekeken
desk-drawing-page = De pagina wordt getekend
desk-pick-folder = Map om in te lezen
desk-pick-watched = Map met facturen
desk-watched-done = Uit de map met facturen: { $what }
desk-looked-nothing = Er zijn geen nieuwe bestanden
desk-not-looked = In { $folder } is niet gekeken: { $what }
desk-offer-watched = In { $folder }: { $what }
desk-offer-downloads = In Downloads: { $what }
desk-offer-bank = { $count ->
    [one] { $count } bankbestand
   *[other] { $count } bankbestanden
}
desk-offer-invoices = { $count ->
    [one] { $count } factuur
   *[other] { $count } facturen
}
desk-offer-pdfs = { $count ->
    [one] { $count } PDF
   *[other] { $count } PDF’s
}
desk-offer-rest = { $count ->
    [one] { $count } ander bestand
   *[other] { $count } andere bestanden
}
desk-offer-declined = { $count ->
    [one] Dit bestand wordt niet meer aangeboden
   *[other] Deze { $count } bestanden worden niet meer aangeboden
}
desk-own-text-remark = In uw eigen tekst { $file } staat een woord dat een klant kan kwetsen; de tekst blijft in gebruik
desk-to-printer = De stapel is naar de printer gestuurd
desk-add-by-hand = Voeg de PDF die nu getoond wordt zelf toe aan het bericht
