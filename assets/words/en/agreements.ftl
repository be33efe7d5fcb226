### agreements: screen Agreements.


# payments
agreements-disc-received = Received
agreements-disc-missed = Not received
agreements-disc-partly = Partly received
agreements-disc-lapsed = Lapsed
agreements-disc-cancelled = Called off
agreements-disc-replaced = Replaced
agreements-disc-credited = { $amount } credited
agreements-disc-later = Later
agreements-disc-part = { $amount } received
agreements-disc-last = last instalment
agreements-disc-not-yet = not in yet

# a new arrangement
agreements-new-title = New arrangement
agreements-about-items = Invoices it was about
agreements-new-items = Invoices that rest meanwhile
agreements-new-count = Instalments, four at most
agreements-new-more = more
agreements-new-more-count = More than four instalments
agreements-new-first = First one in our account
agreements-new-in = in { $days }
agreements-new-anchor = Then every month
agreements-new-anchor-same = on the same day
agreements-new-anchor-day = on day { $day }
agreements-new-anchor-end = on the last day
agreements-new-charges = Interest and costs ({ $sum })
agreements-new-waive = Waive
agreements-new-waive-note = for as long as they pay on time
agreements-new-along = Include
agreements-new-along-note = interest { $interest }, costs { $costs }
agreements-new-interest = Interest
agreements-new-costs = Costs
agreements-new-no-charges = There is no interest to ask for and there are no costs
agreements-new-because = Why more or later than is reasonable
agreements-new-because-hint = for instance: a seasonal business
agreements-new-schedule = Schedule
agreements-new-day-nr = Day of instalment { $nr }
agreements-new-amount-nr = Amount of instalment { $nr }
agreements-new-adds-up = Together
agreements-new-odd-cents = odd cents in the first
agreements-new-by-hand = Change
agreements-new-as-proposed = Done
agreements-new-moved = { $day }: { $why }
agreements-new-moved-bank = { $day }: banks closed
agreements-new-invoices = { $count ->
    [one] 1 invoice
   *[other] { $count } invoices
 }
agreements-new-person = Agreed with
agreements-new-cause = Cause
agreements-new-choose = choose…
agreements-new-words = In the customer’s words
agreements-new-confirm = Confirm by letter, in duplicate
agreements-new-read-back = Read back
agreements-new-agreed = Repeated and agreed
agreements-new-keep = Record
agreements-new-keep-letter = Record and prepare the letter
agreements-new-no-items = Choose at least one invoice
agreements-new-incomplete = A day or amount in the schedule cannot be read
agreements-new-no-person = With whom it was agreed is missing
agreements-new-no-cause = The cause is missing
agreements-new-not-read-back = Not yet repeated and agreed

# the legal route beside it
agreements-legal-title = Faster than the courts?
agreements-legal-from = legal route from { $day } at the earliest
agreements-legal-done = done { $day }
agreements-legal-today = today
agreements-legal-before = before { $day }, { $amount } is in already
agreements-legal-nothing = before { $day } nothing is in yet
agreements-legal-soon = first payment within { $days } days
agreements-legal-late = first payment only in { $days } days
agreements-legal-within = done within four months, by { $day }
agreements-legal-beyond = not done within four months ({ $day })
agreements-legal-letters = First still to go out: { $letters }
agreements-legal-letter = { $letter } ({ $day })

# the screen
agreements-sentence = { $open ->
    [one] 1 agreement runs
   *[other] { $open } agreements run
 }{ $broken ->
    [0] {""}
   *[other] , { $broken } not kept
 }
agreements-none = No agreements yet
agreements-none-why = A promise or arrangement is made in a call. Here you then see what falls due and when.
agreements-none-today = To Today
agreements-list = Agreements
agreements-view = What is shown
agreements-view-agenda = Agenda
agreements-view-running = Running
agreements-view-finished = Finished
agreements-week = Week { $nr }
agreements-week-now = Today
agreements-week-here = This is this week
agreements-week-before = Previous week
agreements-week-next = Next week
agreements-next-week = Next week
agreements-nothing-here = Nothing
agreements-nothing-this-week = Nothing falls in this week
agreements-waiting = Waits for a signature
agreements-since = since { $day }

# in the agenda: a sentence without capital
agreements-promise-kept = promise kept
agreements-promise-late = promise kept late
agreements-promise-partly = promise partly received
agreements-promise-replaced = promise replaced
agreements-promise-broken = promise not received
agreements-promise-withdrawn = promise withdrawn
agreements-instalment-kept = instalment { $nr } of { $of } received
agreements-instalment-missed = instalment { $nr } of { $of } not received
agreements-next-promise = promise of { $amount }
agreements-next-instalment = instalment { $nr } of { $of } ({ $amount })

# one of them whole
agreements-promise = Promise: { $amount } by { $day }
agreements-arrangement = { $count ->
    [one] Arrangement at once
   *[other] Arrangement in { $count } instalments
 }
agreements-disc-late = Received late
agreements-disc-withdrawn = Withdrawn
agreements-made = made on { $day }
agreements-made-by = made on { $day }, recorded by { $by }
agreements-fell-due = fell due { $day }
agreements-next-done = There is nothing left to do
agreements-call-broken = Call today
agreements-call-broken-why = { $what } of { $day } was not received
agreements-call-before = A friendly call today
agreements-falls-due = { $what } falls due { $day }
agreements-confirm = Send the confirmation
agreements-confirm-why = The letter waits under Letters
agreements-sign = Waits for a signature
agreements-sign-why = The confirmation went out on { $day }
agreements-call = Call now
agreements-to-letters = To Letters
agreements-signed-back = Signed copy is back
agreements-signed-on = On
agreements-signed-why = The claim is then acknowledged in writing; the limitation period begins anew on that day.
agreements-signed-scan = Scan of the signed copy
agreements-signed-choose = Choose a PDF or picture…
agreements-signed-drop = or drop it here
agreements-signed-keep = Record
agreements-received-of = of { $amount } received
agreements-words = In the customer’s words
agreements-no-words = Not written down
agreements-in-writing = In writing
agreements-confirmed = Confirmed by letter on { $day }
agreements-not-confirmed = The confirmation has to go out yet
agreements-no-confirmation = Not confirmed by letter
agreements-signed = Signed copy back on { $day }
agreements-unsigned = Signed copy not back yet, sent on { $day }
agreements-paper-open = Open the letter
agreements-paper = Confirmation
agreements-paper-none = No confirmation was asked for
agreements-card = Card
agreements-new = New arrangement…
agreements-new-nothing = Nothing is open on these invoices any more
agreements-new-runs = An arrangement already runs for these invoices
agreements-finished = This agreement is finished already

# keys
agreements-key-choose = choose
agreements-key-week = week
agreements-key-now = today
agreements-key-next = next step
agreements-key-paper = confirmation
agreements-key-new = arrangement
agreements-key-card = card
agreements-new-costs-letter = Costs can only be included once the 14-day letter has gone out and its term is over
agreements-new-costs-euro = Interest and costs are only included in euro
agreements-write = Send the letter
agreements-letter-ready = { $letter }: the letter is ready under Letters
agreements-cure = it can still be made good through { $day }
agreements-cure-over = This could be made good through { $day }: you may let the arrangement lapse
agreements-lapse = Let it lapse…
agreements-releases = Goes out when this is kept: { $what }
agreements-kept = { $in_time } of { $came } in time
agreements-next-rest = The rest of the promise ({ $amount })
agreements-disc-no-longer = Credited
agreements-taken-back = { $what }: the bank took the money back on { $day }
