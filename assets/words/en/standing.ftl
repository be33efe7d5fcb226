### standing: what rests and why, who acts for the customer, what was noticed, and what happened.

# what came of a dispute
dispute-outcome-our-mistake = our mistake
dispute-outcome-partly-ours = partly our mistake
dispute-outcome-put-right = put right or delivered since
dispute-outcome-not-ours = not our mistake
did-close-dispute-credit = Dispute closed; its invoices rest until the credit note is in
refused-hold-without-a-day = Until when?
refused-hold-without-a-day-why = Without a day this customer is forgotten

# the law took over
representative-bankrupt = trustee in bankruptcy
representative-moratorium = administrator
representative-debt-counselling = administrator or debt counsellor
representative-deceased = executor or heir
representative-represented = lawyer or representative
did-legal-state = Insolvency or representation recorded
did-legal-state-now = Recorded: { $state }. Calls, letters and agreements have stopped
did-legal-state-over = No longer insolvent or represented
refused-claim-without-address = Where does the letter that lodges the claim go?
refused-legal-state = Nothing is agreed with this customer: { $state }
refused-legal-state-why = What is promised or paid now may turn out to be void
refused-legal-state-remedy = Lodge the claim with whoever acts for the customer, or end the state first
ask-law-title = Insolvent, in debt counselling, deceased or represented
ask-law-do = Stop everything
ask-law-state = What has happened
ask-law-since = Since
ask-law-who = Who acts for the customer
ask-law-office = Office
ask-law-reference = Reference or insolvency number
ask-law-reference-hint = F.16/26/123
ask-law-lodge = Lodge our claim by letter
ask-law-what-stops = Calls, letters, promises and arrangements stop at once and do not come back by themselves.
ask-off-law = choose what has happened
ask-off-since = since when?
ask-off-law-address = where does the letter go?
customer-more-law = Insolvent, debt counselling, deceased or lawyer…
customer-more-law-over = No longer insolvent or represented
customer-off-no-law = Nothing of the kind is recorded
customer-legal-since = { $state } since { $day }
customer-until-credit = until the credit note is in
ask-hold-until-credit = Until the credit note is in
ask-dispute-by-letter = Confirm receipt by letter
ask-close-settled = How did it end
ask-close-our-mistake = The invoices rest until the credit note is in.
ask-close-partly-ours = The invoices rest until the credit note is in; the rest is asked for then.
ask-close-put-right = The invoices are asked for again as usual.
ask-close-not-ours = Send the proof along; the invoices are asked for again as usual.
ask-close-by-letter = Confirm the outcome by letter
ask-off-settled = choose how it ended

# what was noticed
did-signal = Signal recorded
did-end-signal = Signal put away
refused-no-signal = What was seen or heard?
ask-signal-title = Signal
ask-signal-do = Record
ask-signal-what = What was seen or heard
ask-signal-what-hint = warehouse full
ask-signal-note = For us alone: never in a letter or a file that goes out.
ask-signal-by = By whom (may be empty)
ask-signal-by-hint = the driver
ask-off-signal = what was seen or heard?
customer-more-signal = Record a signal…
customer-key-signal = signal
customer-signals = Signals
customer-signal-over = No longer so: { $what }

# history
history-all = Everything
history-group-money = Invoices and money
history-group-contact = Calls and letters
history-group-agreements = Agreements
history-group-rests = Disputes and holds
history-group-other = Other
customer-history-print = Print
history-dispute-closed = Dispute closed: { $outcome }
history-dispute-closed-only = Dispute closed
history-dispute-told = { $words } – customer told on { $day }
history-hold-lifted = Lifted: { $reason }
history-hold-over = Over: { $reason }
history-law = { $state }: everything stopped
history-law-over = No longer insolvent or represented
history-representative = { $role }: { $name }
history-signal = Signal: { $words }
history-signal-by = Signal from { $by }: { $words }
history-signal-over = No longer so: { $words }
history-promise-withdrawn = Promise of { $amount } by { $day } withdrawn
history-arrangement-ended = Arrangement ended
history-allocation-back = { $amount } taken off { $number } again
history-order-released = Released: { $what }
history-replaced = replaced by a new agreement
history-undone = Undone: { $what }
history-undone-of = of { $day }
timeline-file = History { $name }
timeline-title = History of { $name }
timeline-about = Customer { $number } · { $about } · made up on { $day }
timeline-foot = { $company } · history of { $name }

# agenda
agenda-promise = promise falls due
agenda-instalment = instalment { $nr } of { $of }
agenda-call-promise = call ahead about the promise for { $day }
agenda-call-instalment = call ahead about instalment { $nr } of { $of } ({ $day })
agenda-broken-promise = call: promise for { $day } was not kept
agenda-broken-instalment = call: instalment { $nr } of { $of } ({ $day }) was not paid
agenda-signature = call: the arrangement sent on { $day } is not back signed
agenda-call-back = call back
agenda-call-back-to = call { $name }
agenda-dispute = answer to the dispute
agenda-dispute-owner = answer to the dispute ({ $owner })
agenda-hold = comes back: { $reason }
agenda-sales = back from sales ({ $by })
agenda-check = look on { $day } whether the money is in
agenda-now = On the agenda today
agenda-due-payments = { $count ->
    [one] 1 agreed payment falls due today
   *[other] { $count } agreed payments fall due today
 }
agenda-due-calls = { $count ->
    [one] 1 call about an agreement
   *[other] { $count } calls about agreements
 }
agenda-due-answers = { $count ->
    [one] 1 dispute waits for our answer
   *[other] { $count } disputes wait for our answer
 }
agenda-due-holds = { $count ->
    [one] 1 customer comes back from rest
   *[other] { $count } customers come back from rest
 }
cli-agenda = What falls due when, whom to ring, what waits for a signature or our answer
cli-arg-ics = Write the agenda as a file for a calendar program
cli-ics-written = { $count ->
    [one] 1 appointment written to { $file }
   *[other] { $count } appointments written to { $file }
 }
cli-history = What happened with a customer
cli-arg-only = Only these events
cli-arg-history-pdf = Write the history as a PDF
cli-history-written = History written to { $file }
cli-head-what = What
cli-head-by = Who

# screen: agenda and what rests
agreements-view-resting = At rest
agreements-resting-none = Nothing is in dispute and nobody rests.
agreements-disputes = Disputes
agreements-law = Insolvent or represented
agreements-holds = We wait ourselves
agreements-resting-answer = answer by { $day }
agreements-resting-late = answer was due on { $day }
agreements-resting-until = until { $day }
agreements-resting-owner = { $owner } is looking into it
agreements-resting-since = since { $day }
agreements-resting-all = everything of this customer
agreements-resting-never = does not end by itself
agreements-to-calendar = To my calendar program
agreements-to-calendar-none = Nothing here is still to come
agreements-agenda-file = Agenda
agreements-card-open = To the customer
refused-no-credited = How much of the amount falls away?
refused-credited-too-much = Less falls away than is contested; where all of it does, choose ‘our mistake’
ask-close-credited = How much falls away
ask-off-credited = how much falls away?
customer-off-law = { $state }: this customer is not called any more
history-signed = Signed copy of the arrangement back: the claim is acknowledged
history-side-agreement = Agreed, { $kind }: { $what }
history-side-ended = withdrawn: { $why }
history-by-letter = Letter from { $name }: { $result }
history-by-e-mail = E-mail from { $name }: { $result }
history-visited = Visit, spoke to { $name }: { $result }
refused-lapse-before = This instalment can still be made good through { $day }: that is what we agreed in writing
refused-lapse-letter-first = A consumer gets a letter first, with seven days from its receipt to pay after all
refused-lapse-nothing-missed = No instalment was missed according to the books
refused-lapse-remedy = Wait until that is over, or call the arrangement off if something else was agreed
agenda-may-lapse = instalment { $nr } of { $of } ({ $day }) was not made good: the arrangement may lapse
