### common: words that every screen uses: days, counts, yes and no.

common-today = today
common-tomorrow = tomorrow
common-yesterday = yesterday
common-and = { $first } and { $last }
common-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

# a text from outside, said as it is
plain-text = { $text }

# How somebody is addressed, and how invoices are named.
spoken-to-mr = Mr { $name }
spoken-to-ms = Ms { $name }
invoices-one = invoice { $numbers }
invoices-several = invoices { $numbers }
invoices-more = invoices { $numbers } and { $more } more
