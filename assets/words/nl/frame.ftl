### frame: the window: navigation, search, keys, the line at the foot.

frame-nav-welcome = Welkom
frame-nav-today = Vandaag
frame-nav-letters = Brieven
frame-nav-agreements = Afspraken
frame-nav-money-in = Geld binnen
frame-nav-customers = Klanten
frame-nav-settings = Instellingen
frame-nav-scripts = Gespreksteksten
frame-nav-help = Hulp

frame-search = Zoeken
frame-search-hint = Zoek klant, factuur, bedrag…
frame-search-hint-short = Zoek klant, factuur…
frame-search-nothing = Niets gevonden. Een naam, een nummer of een bedrag is genoeg; een deel ervan ook.
frame-working-as = werkt als
frame-undo = ongedaan maken
frame-all-keys = alle toetsen
frame-all-keys-title = Alle toetsen
frame-close = Sluiten
frame-cancel = Annuleren
frame-dismiss = Melding wegleggen

frame-calendar-open = kalender openen
frame-calendar-before = Vorige maand
frame-calendar-after = Volgende maand

frame-amount-not-a-number = geen bedrag: typ het als 1.210,00
frame-amount-too-precise = hooguit twee cijfers achter de komma
frame-amount-too-large = dit bedrag is te groot
frame-day-unknown = geen dag: typ 28-10, wo of +7

frame-offer-look = bekijken
frame-offer-not = deze niet
