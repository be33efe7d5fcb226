### today: whom to call or write, and who not today.

today-summary = { $day } · { $count ->
    [one] 1 customer
   *[other] { $count } customers
}, { $overdue } overdue
today-summary-count = { $day } · { $count ->
    [one] 1 customer
   *[other] { $count } customers
}
today-summary-nobody = { $day } · nobody to chase

# the strip: through which day the books are complete
today-books-complete = complete through { $day }
today-books-through = through { $day }
today-books-gap = complete through { $after }; the statement of the days until { $before } is missing
today-books-never = nothing read yet
today-books-first = book first
today-books-confirm = no more movements…
today-books-confirm-tip = The bank booked nothing after this day
today-books-override = go on anyway…
today-books-overridden = went on anyway: { $reason }
today-books-unexplained = { $count ->
    [one] 1 receipt unexplained
   *[other] { $count } receipts unexplained
} · { $sum }
today-books-unexplained-short = { $count } unexplained
today-books-more = and { $count } more
today-books-law = { $count ->
    [one] 1 point about law and terms
   *[other] { $count } points about law and terms
 }
today-books-law-short = Law: { $count }
today-books-none = no bank account counts: who has paid cannot be seen here
today-books-read = read a bank file
today-books-closed = First book through { $day }: { $accounts }

# the list
today-list = Worklist
today-filter = Filter the list
today-filter-hint = name, number or invoice
today-order = Order: { $order }
today-order-urgency = what comes first
today-order-amount = amount overdue
today-order-days = days overdue
today-order-name = name
today-col-name = Customer and reason
today-col-contact = Last contact
today-col-open = Open
today-col-late = Overdue
today-col-days = Days
today-col-next = Next step
today-group-first = First these
today-group-first-note = agreements come first
today-group-call = Call
today-group-letters = Letters
today-group-letters-note = print together · Ctrl P
today-group-check = Check first
today-group-check-note = only then call or write
today-group-hand-over = Hand over
today-group-hand-over-note = every step has been taken
today-group-not-today = Not today
today-group-not-today-note = each with reason and day
today-step-again = Call, 2nd time
today-step-call-back = Call back
today-step-opening = Old items
today-step-dispute = Dispute
today-letter-first = Letter 1
today-letter-last = Last letter
today-letter-fourteen-day = 14-day letter
today-letter-confirmation = Confirmation
today-until = until { $day }
today-until-settled = until settled
today-until-explained = until explained
today-until-lifted = until lifted
today-until-solved = until solved
today-contact-document = invoice
today-contact-receipt = payment
today-contact-letter = letter
today-contact-call = conversation
today-contact-visit = visit
today-contact-commitment = agreement
today-contact-dispute = dispute
today-contact-note = note
today-done = Everybody has had their turn for today
today-empty = Nothing is open yet
today-empty-why = Read invoices and bank files; from then on you see here every day whom to call, who gets a letter and who is left in peace.
today-empty-offer = Read files…
today-nothing = Nothing found
today-nothing-why = No customer in this list fits what you typed. Ctrl K searches all customers.
today-nothing-offer = Clear the filter

# why no letter now
today-letter-off-rests = No letter today: { $why }
today-letter-off-check = First check, then write
today-letter-off-hand-over = The last letter has been sent
today-letter-off-commitment = About an agreement you call, you do not write

# the selected customer
today-card = Card
today-more = More with { $name }
today-no-number = no number
today-ask-for = ask for { $name }
today-ask-for-at = ask for { $name }, best at { $time }
today-step-of = { $step } – step { $nr } of { $of }
today-since = due since { $day }
today-rests-until = rests until { $day }
today-rests = rests until something changes
today-why = Why this?
today-tip-letter-nr = checklist 41
today-tip-letter = A first letter soon after the due date, with a copy of the invoice, saves most conversations.
today-tip-letter-instead-nr = tip 8
today-tip-letter-instead = Without time to call, only a letter goes out with the invoice; it saves time but is less personal.
today-tip-call-nr = tip 5, checklist 45
today-tip-call = When a letter brought no answer, do not write again but call: a conversation brings the cause and a day.
today-tip-before-nr = tip 10
today-tip-before = A friendly call on the working day before keeps an agreement alive.
today-tip-broken-nr = tip 10
today-tip-broken = When a promised payment does not come, call on the next working day; waiting says that an agreement does not count.
today-tip-hand-over-nr = checklist 46
today-tip-hand-over = The older a claim, the less of it comes in: after two months it should be handed over.
today-tip-check-nr = tip 2, checklist 32
today-tip-check = First see whether everything is in order on our side; whoever left something undone stands weak on the telephone.
today-tip-usual-nr = tip 4
today-tip-usual = Regular customers have a term of their own. Whoever always pays around this day need not be called.
today-tip-dispute-nr = checklist 33
today-tip-dispute = Take a complaint seriously and settle it; until then reminding is of no use.
today-tip-receipt-nr = tip 1
today-tip-receipt = First explain the receipt: whoever has paid is not called.
today-tip-calendar-nr = tip 3
today-tip-calendar = On Mondays and right after holidays there is a backlog; a few days later is a better time to call.
today-days-late = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
}
today-days-left = { $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
}
today-item-late = of { $from }, was due { $due }
today-item-coming = of { $from }, due { $due }
today-item-credit = credit note of { $from }
today-item-opening = old item: what has been done about it?
today-done-letter-1 = letter 1
today-done-call = called
today-done-letter-last = last letter
today-done-fourteen-day = 14-day letter
today-done-hand-over = handed over
today-open = Open
today-history = History
today-history-all = all
today-history-empty = nothing has happened yet
today-open-letter = Open { $letter }
today-by = by { $who }

# what can be done
today-do-call = Call
today-do-call-after-all = Call after all
today-do-incoming = They call us
today-do-letter = Letter
today-do-not-now = Not now…
today-do-not-now-short = Not now
today-do-dispute = Dispute…
today-do-promise = Record a promise…
today-do-opening = Answer…
today-do-close-dispute = Settle the dispute…
today-do-hand-over = Hand over…
today-do-lift = Lift the rest: { $note }
today-do-lift-short = Lift the rest
today-do-close = Settle the dispute: { $about }…

# keys
today-key-choose = choose
today-key-step = next step
today-key-letter = letter
today-key-not-now = not now
today-key-dispute = dispute
today-key-filter = filter
today-key-route = other than calling
today-key-why = why this
today-key-fold = fold, unfold
today-key-print = print letters
today-peace = left in peace { $ended ->
    [one] once
   *[other] { $ended } times
 } this month; { $paid ->
    [0] nobody paid unasked
    [one] 1 paid unasked: 1 contact saved
   *[other] { $paid } paid unasked: { $paid } contacts saved
 }
today-hours-from = Outside calling hours now: again from { $from }
today-hours-past = Outside today's calling hours
today-weighs = Place in the list: { $amount } × { $days ->
    [one] 1 day
   *[other] { $days } days
 } overdue, risk { $risk }%, chance { $chance }%.
today-month-calls = { $made } called this month{ $late ->
    [0] , all on time
   *[other] , { $late } of them late: { $days } days ({ $working } working days)
 }
today-month-letters = { $made } letters this month, { $late } of them late: { $days } days ({ $working } working days)

today-step-release = Release
today-do-release = Release on the card
