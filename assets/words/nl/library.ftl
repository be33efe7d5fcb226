### library: texts in the user's own folder: what was found there.

library-line = Regel { $line }
library-unreadable = Dit bestand kan niet worden gelezen
library-not-toml = Dit staat er anders dan verwacht: { $detail }
library-not-toml-remedy = Vergelijk het met het origineel; meestal ontbreekt een aanhalingsteken of een naam
holidays-remedy = Zie calendar/nl.toml van het programma als voorbeeld; zolang er iets mis is, geldt dat bestand
holidays-unreadable = Het bestand met vakanties is niet te lezen: { $detail }
holidays-period = vakantie { $nr }
holidays-wrong = Soort, regio of dagen kloppen niet
