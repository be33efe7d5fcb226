# Promises and arrangements, disputes, and what we let rest ourselves.
commitment-open = running
commitment-kept = kept
commitment-partly-kept = kept late
commitment-broken = broken
commitment-in-default = in default
commitment-completed = completed
commitment-lapsed = lapsed
commitment-by-list = { $state } according to the list of { $day }
commitment-withdrawn = withdrawn

# why we ourselves wait
hold-not-now = not now
hold-back-order = back-order
hold-our-check = we are checking something
hold-credit-note-coming = credit note coming
hold-handed-over = handed over
hold-other = other

# what a dispute is about
dispute-delivery = delivery
dispute-quality = quality
dispute-price = price or quantity
dispute-not-ordered = not ordered
dispute-work-incomplete = work not finished
dispute-other = other

# a state in which the law takes over
legal-state-bankrupt = bankrupt
legal-state-moratorium = moratorium
legal-state-debt-counselling = debt counselling
legal-state-deceased = deceased
legal-state-represented = represented
