### scripts: call scripts in one's own words.

scripts-dutch = Nederlands
scripts-english = Engels
scripts-language = Taal van de teksten
scripts-excuses = Wat klanten zeggen, met het antwoord
scripts-own = uw eigen tekst
scripts-own-wrong = uw eigen tekst heeft een fout; de oorspronkelijke is in gebruik
scripts-ours = oorspronkelijke tekst
scripts-text = Tekst van het script
scripts-finding = { $place }: { $what }
scripts-sound = Geen fouten: elke stap is te bereiken, elk gesprek eindigt in iets dat wordt vastgelegd
scripts-off-mistakes = los eerst de fouten op
scripts-no-folder = er is hier geen map voor eigen teksten
scripts-forget = Niet bewaren
scripts-restore = Terug naar het origineel
scripts-kept = Tekst bewaard en in gebruik
scripts-restored = De oorspronkelijke tekst is weer in gebruik
scripts-not-sound = Deze tekst kan niet worden gebruikt: { $mistakes ->
    [one] er is nog een fout
   *[other] er zijn nog { $mistakes } fouten
}
scripts-not-sound-remedy = Verbeter wat onder de tekst staat
scripts-preview = Zo klinkt het
scripts-customer = Bij klant
scripts-nobody = Er is nog geen klant met iets openstaands om dit mee te bekijken.
scripts-nothing = Zodra de fouten weg zijn, staat hier wat u zegt.
scripts-why = Waarom?
scripts-why-less = Zonder waarom
