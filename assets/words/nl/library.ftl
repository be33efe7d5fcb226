### library: texts in the user's own folder: what was found there.

library-line = Regel { $line }
library-unreadable = Dit bestand kan niet worden gelezen
library-not-toml = Dit staat er anders dan verwacht: { $detail }
library-not-toml-remedy = Vergelijk het met het origineel; meestal ontbreekt een aanhalingsteken of een naam
