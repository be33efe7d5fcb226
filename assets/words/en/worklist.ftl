# The worklist: who today and why, and who not and why not.

# what is to be done today
today-step-letter = Letter
today-step-call = Call
today-step-visit = Visit
today-step-sales = Sales calls
today-step-call-before-promise = Friendly call
today-step-call-broken-promise = Call
today-step-hand-over = Hand over
today-step-check = Check first

# why not today, in a word
not-today-books = books first
not-today-dispute = in dispute
not-today-promise = promise running
not-today-arrangement = arrangement running
not-today-hold = not now
not-today-usual-pay-day = left in peace
not-today-covered = covered
not-today-unexplained-receipt = perhaps paid
not-today-calendar = another day
not-today-contacted = spoken to
not-today-direct-debit = direct debit
not-today-minimum = too small
not-today-legal-state = legal proceedings
not-today-at-sales = with sales
not-today-no-contact-data = no contact data
not-today-handed-over = handed over
not-today-not-due = not due yet

# why a customer stands where it stands: a sentence without capital or full stop
reason-promise-broken = promise of { $amount } for { $day } not received
reason-promise-broken-by-list = promise of { $amount } for { $day } not received according to the list of { $listed }
reason-promise-partly = { $received } received of the { $amount } promised for { $day }
reason-instalment-missed = instalment { $nr } of { $of } ({ $amount }, { $day }) not received
reason-promise-coming = promise of { $amount } for { $day } – a friendly call
reason-promise-taken-back = promise of { $amount }: the bank took the money back on { $day }
reason-with-words = { $reason } – “{ $words }”
reason-cure-over = instalment { $nr } of { $of } ({ $amount }) was not received by { $day } either – the arrangement may lapse
reason-arrangement-lapsed = arrangement lapsed on { $day } – the whole rest is due
reason-acknowledged-and-lapsed = acknowledged in writing on { $day }, then lapsed – handing over is the obvious step
reason-not-signed = confirmation of { $day } has not come back signed – a call
reason-instalment-coming = instalment { $nr } of { $of } ({ $amount }) falls due { $day } – a friendly call
reason-call-back = call back, as agreed { $when }
reason-call-back-asked = { $name } asked to be called back { $when }
reason-ask-next = ask for { $name }, as { $by } said on { $day }
reason-day = on { $day }
reason-day-and-hour = on { $day } at { $hour }
reason-again = no answer on { $day } – now again
reason-days-after-due = { $days } days after the due date
reason-deadline-passed = letter ran out on { $day } – no reaction
reason-call-without-promise = nothing received since the call of { $day }
reason-fourteen-day-first = { $days } days overdue – the 14-day letter first
reason-later-than-usual = later than usual: day { $now } instead of { $usual }
reason-hand-over = advice: hand over since { $day }
reason-hand-over-urgent = urgent: hand over, advised since { $day }
reason-nobody-reached = nobody reached { $attempts } times – the last letter then
reason-letter-instead = by letter today instead of a call
reason-opening-unanswered = { $items ->
    [one] 1 old item: what had been done about it?
   *[other] { $items } old items: what had been done about them?
 }
reason-dispute-overdue = dispute should have been solved by { $day }
reason-dispute-overdue-owner = dispute should have been solved by { $day } ({ $owner })
reason-usual = usually pays on day { $usual }, in peace until { $day }
reason-in-dispute = in dispute: { $what }
reason-in-dispute-owner = in dispute: { $what } ({ $owner })
reason-promise-runs = promise of { $amount } runs until { $day }
reason-arrangement-runs = arrangement runs – { $kept } of { $of } instalments kept
reason-hold = not now: { $reason }
reason-hold-note = { $reason }: { $note }
reason-covered = covered by { $amount } in credit notes and credit
reason-perhaps-paid = perhaps paid already: { $amount } of { $day } is not explained yet
reason-calendar = { $why }: better on { $day }
reason-spoken-today = today already: { $result }
reason-direct-debit = collected by direct debit on { $day }
reason-minimum = less than { $amount }: goes with the next reminder
reason-legal-state = { $state }: legal advice first
reason-no-contact-data = no telephone number and no address
reason-next-step = next step: { $step } from { $day }
reason-next-due = not due yet – first due date { $day }
reason-nothing-overdue = nothing overdue

# by which means a step reaches the customer
step-letter = letter
step-call = call
step-visit = visit
step-sales = sales calls
step-hand-over = hand over
reason-above-peace-limit = { $open } is open, more than { $limit }: not left in peace

reason-order-ready = promise kept: release { $what }
