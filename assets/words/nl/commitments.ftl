# Toezeggingen en regelingen, geschillen en wat wij zelf laten rusten.
commitment-open = loopt
commitment-kept = nagekomen
commitment-kept-late = te laat nagekomen
commitment-partly-kept = gedeeltelijk nagekomen
commitment-broken = niet nagekomen
commitment-in-default = in verzuim
commitment-completed = afgerond
commitment-lapsed = vervallen
commitment-by-list = { $state } volgens de lijst van { $day }
commitment-withdrawn = ingetrokken
commitment-replaced = vervangen
commitment-cancelled = afgezegd

# how far an arrangement is on paper
agreement-paper-not-asked = niet schriftelijk
agreement-paper-drafted = brief staat klaar
agreement-paper-confirmed = bevestigd
agreement-paper-waiting-for-signature = wacht op handtekening
agreement-paper-signed = getekend
arrangement-charges = Rente en kosten volgens de regeling van { $day }

# how something came off the books
promise-end-withdrawn = ingetrokken
promise-end-replaced = vervangen
arrangement-end-lapsed = vervallen
arrangement-end-cancelled = afgezegd

# what else was agreed
side-agreement-extra-work = meerwerk
side-agreement-delivery = afwijkende levering
side-agreement-price = andere prijs of termijn
side-agreement-amount = Hiervoor rekenen wij { $amount }, inclusief btw.
side-agreement-other = andere afspraak

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
