### library: texts in the user's own folder: what was found there.

library-line = Line { $line }
library-unreadable = This file cannot be read
library-not-toml = This is not written as expected: { $detail }
library-not-toml-remedy = Compare it with the original; usually a quotation mark or a name is missing
holidays-remedy = See the program's calendar/nl.toml for an example; while something is wrong, that file counts
holidays-unreadable = The file with holidays cannot be read: { $detail }
holidays-period = holiday { $nr }
holidays-wrong = Kind, region or days are not right
