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
