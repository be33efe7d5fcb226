# The file with the law's figures (law/nl.toml): what is wrong with it.

law-line = line { $line }
law-not-readable = The file with the law's figures cannot be read: { $detail }
law-no-rates = The table “{ $table }” has no rate at all
law-no-rates-at-all = This file has no rate at all: it needs a table “trade” or “statutory”
law-rates-not-in-order = In the table “{ $table }” { $day } is out of order or there twice
law-slices = The scale of collection costs is not right: the limits do not rise, the last slice has a limit, or the minimum is above the maximum
law-not-a-day = “{ $field }” says { $written }; that is not a date
law-not-a-percentage = “{ $written }” is not a percentage from 0 to 100 (write it like this: "10.40")
law-not-an-amount = “{ $written }” is not an amount (write it like this: "40.00")
law-remedy = Put it right in your own copy, or remove that copy: then the figures that come with the program apply
