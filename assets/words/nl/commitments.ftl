# Toezeggingen en regelingen, geschillen en wat wij zelf laten rusten.
commitment-open = loopt
commitment-kept = nagekomen
commitment-partly-kept = te laat nagekomen
commitment-broken = niet nagekomen
commitment-in-default = in verzuim
commitment-completed = afgerond
commitment-lapsed = vervallen
commitment-by-list = { $state } volgens de lijst van { $day }
commitment-withdrawn = ingetrokken

# why we ourselves wait
hold-not-now = niet nu
hold-back-order = nalevering
hold-our-check = wij zoeken iets uit
hold-credit-note-coming = creditnota onderweg
hold-handed-over = uit handen gegeven
hold-other = anders

# what a dispute is about
dispute-delivery = levering
dispute-quality = kwaliteit
dispute-price = prijs of aantal
dispute-not-ordered = niet besteld
dispute-work-incomplete = werk niet af
dispute-other = anders

# a state in which the law takes over
legal-state-bankrupt = failliet
legal-state-moratorium = surseance van betaling
legal-state-debt-counselling = schuldhulpverlening
legal-state-deceased = overleden
legal-state-represented = vertegenwoordigd
