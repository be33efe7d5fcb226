# Het bestand met wettelijke cijfers (law/nl.toml): wat eraan mankeert.

law-line = regel { $line }
law-not-readable = Het bestand met wettelijke cijfers kan niet worden gelezen: { $detail }
law-no-rates = In de tabel „{ $table }” staat geen enkel tarief
law-no-rates-at-all = In dit bestand staat geen enkel tarief: het heeft een tabel „trade” of „statutory” nodig
law-rates-not-in-order = In de tabel „{ $table }” staat { $day } niet op volgorde of dubbel
law-slices = De staffel van de incassokosten klopt niet: de grenzen lopen niet op, de laatste schijf heeft een grens, of het minimum is hoger dan het maximum
law-not-a-day = Bij „{ $field }” staat { $written }; dat is geen datum
law-not-a-percentage = „{ $written }” is geen percentage tussen 0 en 100 (schrijf het zo: "10.40")
law-not-an-amount = „{ $written }” is geen bedrag (schrijf het zo: "40.00")
law-remedy = Herstel dit in uw eigen kopie, of verwijder die: dan gelden de cijfers die bij het programma horen
