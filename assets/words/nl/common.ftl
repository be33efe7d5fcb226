### common: words that every screen uses: days, counts, yes and no.

common-today = vandaag
common-tomorrow = morgen
common-yesterday = gisteren
common-and = { $first } en { $last }
common-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}

# a text from outside, said as it is
plain-text = { $text }

# Hoe iemand wordt aangesproken, en hoe facturen worden genoemd.
spoken-to-mr = meneer { $name }
spoken-to-ms = mevrouw { $name }
invoices-one = factuur { $numbers }
invoices-several = facturen { $numbers }
invoices-more = facturen { $numbers } en nog { $more }
