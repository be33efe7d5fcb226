# Promises and arrangements, disputes, and what we let rest ourselves.
commitment-open = running
commitment-kept = kept
commitment-kept-late = kept late
commitment-partly-kept = partly kept
commitment-broken = broken
commitment-in-default = in default
commitment-completed = completed
commitment-lapsed = lapsed
commitment-by-list = { $state } according to the list of { $day }
commitment-withdrawn = withdrawn
commitment-replaced = replaced
commitment-cancelled = called off

# how far an arrangement is on paper
agreement-paper-not-asked = not in writing
agreement-paper-drafted = letter ready to go out
agreement-paper-confirmed = confirmed
agreement-paper-waiting-for-signature = waiting for a signature
agreement-paper-signed = signed
arrangement-charges = Interest and costs under the arrangement of { $day }

# how something came off the books
promise-end-withdrawn = withdrawn
promise-end-replaced = replaced
arrangement-end-lapsed = lapsed
arrangement-end-cancelled = called off

# what else was agreed
side-agreement-extra-work = extra work
side-agreement-delivery = another delivery
side-agreement-price = another price or term
side-agreement-amount = We charge { $amount } for this, VAT included.
side-agreement-other = another agreement

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
