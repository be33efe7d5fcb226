### library: texts in the user's own folder: what was found there.

library-line = Line { $line }
library-unreadable = This file cannot be read
library-not-toml = This is not written as expected: { $detail }
library-not-toml-remedy = Compare it with the original; usually a quotation mark or a name is missing
