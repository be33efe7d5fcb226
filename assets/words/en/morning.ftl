### morning: looking inside first, the route of the day, the sheet and strip of sales, the end of the morning.

# what we ask ourselves
inside-delivery = delivery
inside-agreements = promises
inside-invoice = invoice
inside-department-delivery = Planning
inside-department-agreements = Sales
inside-department-invoice = Accounts

# the screen
inside-title = Look inside first
inside-sentence = { $count ->
    [one] 1 invoice
   *[other] { $count } invoices
} due, { $left ->
    [0] all looked into
    [one] 1 not looked into yet
   *[other] { $left } not looked into yet
}
inside-list = Invoices whose turn it is today
inside-col-invoice = Customer and invoice
inside-col-open = Open
inside-col-delivery = Delivery
inside-col-agreements = Promises
inside-col-right = Invoice right
inside-left = { $count ->
    [0] all looked into
    [one] 1 question
   *[other] { $count } questions
}
inside-unknown = not known
inside-unknown-whole = Nobody has said yet.
inside-good-by = In order says { $who }, { $day }.
inside-good-on = In order, { $day }.
inside-delivered = Delivered on { $day }, as the e-invoice says.
inside-bad = Not in order ({ $day }): { $note }.
inside-asked = Asked of { $department }, back on { $day }.
inside-apart-no = by itself: a “no” is known
inside-apart-flag = by itself: { $why }
inside-apart-large = by itself: a large amount
inside-do-all = All in order
inside-do-this = This one is in order
inside-do-no = No…
inside-do-ask = Ask a department…
inside-do-flag = Flag…
inside-do-flag-off = Take the flag off
inside-done = All looked into
inside-ask-all-about = Everything that is not known yet
inside-slips = Questions for departments
inside-no-slips = No question is waiting. V asks a department what you do not know, A asks everything at once.
inside-slip-note = { $count ->
    [one] 1 question
   *[other] { $count } questions
}, back { $day }
inside-print = Print { $department }
inside-copy = { $department } as text
inside-print-all = Print all slips
inside-empty = Nothing to look into today
inside-empty-why = Here stand the invoices you call or write about today, each with the question whether all is in order on our side.
inside-empty-offer = Go to Today
inside-key-back = back
inside-key-choose = choose
inside-key-all = all in order
inside-key-one = delivery, promises, invoice in order
inside-key-no = no
inside-key-ask = ask a department
inside-key-ask-all = ask everything that is not known
inside-key-print = print the slips
inside-key-copy = slips as text
inside-key-flag = flag

# before a call
before-call-title = Is all in order on our side?
before-call-what = Everything delivered? Our promises kept? The invoice right and clear?
before-call-do = All in order, call
before-call-anyway = Call all the same
before-call-back = Back
before-call-no = not in order ({ $number })…
before-call-apart = { $nr } · this one was looked into too – { $why }
before-call-off = Look into { $number } by itself
before-call-reason = Or call all the same, because
before-call-reason-hint = for example: they know of the back-order
before-call-keys = N: the first is not in order · 1, 2, 3: looked into by itself

# questions
ask-inside-no-title = Not in order
ask-inside-no-do = Leave it out of the calls
ask-inside-no-note = What is left to do
ask-inside-no-hint = for example: back-order 30 Oct
ask-inside-question = About
ask-inside-until = Rests until
ask-inside-lifted = Until somebody says that it is in order
ask-department-title = Ask a department
ask-department-do = Ask
ask-department-of = Department for { $question }
ask-department-return = Answer back on
ask-flag-title = Flag the invoice
ask-flag-do = Flag
ask-flag-note = Why ask about it by itself
ask-flag-hint = for example: the price is not settled
ask-off-department = choose a department
ask-off-question = choose a question
ask-off-informed = fill in when the customer was told
ask-off-strip = choose what the strip says
ask-off-minutes = fill in whole minutes
ask-off-cause = choose the cause
ask-off-repeated = was the agreement repeated?
ask-off-complaint = write the complaint down
ask-close-informed = Customer told on
ask-close-informed-note = today, yesterday or a date

# back from sales
ask-sales-title = Back from sales
ask-sales-about = { $customer } · with { $name } since { $day }
ask-sales-do = Record
ask-sales-result = What the strip says
ask-sales-promise = pays by a day
ask-sales-paid = has paid already
ask-sales-no-promise = spoken, nothing promised
ask-sales-complaint = complaint
ask-sales-not-reached = not reached
ask-sales-not-called = not called, I call myself
ask-sales-person = Spoken with
ask-sales-cause = Cause
ask-sales-repeated = The agreement was repeated at the end
ask-sales-note = What was said
ask-sales-minutes = Minutes
ask-sales-extra = Extra order

# the route of the day
day-route-call = call
day-route-letter = letter only
day-route-sales = sales calls
day-route-visit = visit
way-title = How do you reach them today?
way-title-letter = No time to call?
way-about-all = { $count } customers you would call
way-choice = { $nr } · { $route }
way-minutes = ± { $minutes } min
way-minutes-each = ± { $count } × { $each } min, { $minutes } min together
way-why-call = Personal: you hear the cause and get a day.
way-why-letter = Saves much time, is less commercial: the next letter with its invoices.
way-why-sales = A colleague calls with a sheet of one page; after two working days the case is back.
way-why-visit = You take a sheet with the address and the facts along.
way-do-call = Call
way-do-letter = Send the letter
way-do-sales = Give to sales
way-do-visit = Visit
way-all = A · for all { $count } customers in sight you would call
way-colleague = Who calls (V: next)
way-back-on = The sheet opens to be printed. Back on { $day }.
way-off-colleague = choose who calls
way-sales-job = sales seller account verkoop field
today-inside = Look inside
today-suits-sales = suits sales ({ $count })
today-step-from-sales = From sales
today-do-route = Otherwise…
today-do-visit = Record the outcome
today-do-sales = Give to sales…
today-do-from-sales = Enter the strip…
today-do-sheet = Print the sheet
today-key-inside = look inside
today-key-sheet = print the sheet
today-key-ending = end of the morning
today-done-summary = What was done?
today-tip-visit-nr = checklist tip 42
today-tip-visit = No reaction? Do not write again: call, or go there.
today-tip-sales-nr = tip 6
today-tip-sales = Let sales call: in holiday time they have few visits, it saves you time, and an appointment or order often comes of it.

# the end of the morning
ending-title = The morning
ending-count = { $count }
ending-sums = { $count } · { $sums }
ending-called = Called
ending-reached = Reached
ending-promised = Promised
ending-printed = Printed
ending-letters = { $count ->
    [one] 1 letter
   *[other] { $count } letters
}, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
ending-to-sales = To sales
ending-visited = Visited
ending-next = Next time
ending-next-day = { $day }, { $count ->
    [one] 1 customer
   *[other] { $count } customers
}
ending-month = This month
ending-month-own = Called ourselves: { $count } times, ± { $minutes } min.
ending-month-sales = Time of sales: { $count ->
    [one] 1 call
   *[other] { $count } calls
}, { $minutes } min.
ending-month-extra = Yield of the calls of sales: { $sums }.
ending-close = Done
ending-back = Back to the list

# what was done, and what is refused
did-inside = Looked inside
did-inside-count = { $count ->
    [one] 1 invoice in order
   *[other] { $count } invoices in order
}
did-inside-no = Left out of the calls until it is in order
did-inside-no-until = Left out of the calls until { $day }
did-inside-ask = Department asked
did-inside-asked = { $count ->
    [one] 1 question asked
   *[other] { $count } questions asked
}, back on { $day }
did-flag = Invoice flagged
did-flag-on = Invoice flagged: it is asked about by itself
did-flag-off = Flag taken off
did-pass-inside = Call today all the same
did-route-visit = { $count ->
    [one] Visit chosen
   *[other] Visit chosen for { $count } customers
}
did-sales = Given to sales
did-hand-to-sales = { $count ->
    [one] Given to { $name }
   *[other] { $count } customers given to { $name }
}, back on { $day }
did-sales-back = Back from sales
did-sales-result = Strip entered: { $result }
did-sales-nothing = Back from sales, nobody called
refused-no-department = Choose a department
refused-nobody-chosen = Nobody was chosen
refused-no-colleague = Choose who of sales calls
refused-not-for-sales = It is not the turn of { $name } to be called today
refused-sales-minutes = A call cannot take that long
refused-minutes = Fill in at most 480 minutes
refused-period = A holiday does not end before it begins
refused-no-sheets = There is nothing to print

# reasons on the list
reason-by-hand = { $route }, as was chosen
reason-back-from-sales = back from sales: { $name } had it since { $day }
reason-suits-sales = { $period }: sales has time, a good relation without a dispute
reason-at-sales = with sales ({ $name }) since { $day }

# paper for our own house
house-paper-characters = These characters cannot be printed: { $characters }
slip-file = Questions inside
slip-title = Questions for { $department }
slip-back = Please return on { $day }
slip-why = We are about to call or write to the customer about these invoices. If something is still open on our side, we wait.
slip-good = in order
slip-bad = not:
slip-ready = ready on
slip-foot = { $company } · internal, not for the customer
slip-question-delivery = Is everything delivered and done, back-orders and extra work included?
slip-question-agreements = Was everything done that we promised the customer?
slip-question-invoice = Is the invoice right, and clear about what it is for?
slip-text-head = { $department }, please answer on { $day }:
slip-text-line = - { $name }, invoice { $number } ({ $about }): { $question }
case-file-sales = Calls by sales
case-file-visit = Visit
case-title-sales = Call by { $name }
case-title-visit = Visit
case-number = customer { $number }
case-own-number = main number { $number }
case-opening-sales = Begin with the customer: how are things, is all as it should be? Then ask when the invoices below will be paid.
case-opening-visit = Ask for whoever decides about payment, and when the invoices below will be paid.
case-invoice = Invoice
case-about = For
case-issued = Dated
case-due = Due
case-open = Open
case-late = { $days ->
    [one] 1 day
   *[other] { $days } days
}
case-more = and { $count ->
    [one] 1 more invoice
   *[other] { $count } more invoices
}
case-total = To be paid together
case-promises = Promised
case-no-promises = Nothing promised yet.
case-promise = { $amount } by { $day }: { $state }
case-history = What happened
case-foot = { $company } · internal, not for the customer
case-strip-sales = Strip: back on { $day }
case-strip-visit = Strip: outcome of the visit
case-spoken-with = spoken with
case-on = on
case-pays = pays €
case-at-latest = by
case-has-paid = paid on
case-not-reached = not reached
case-complaint = complaint:
case-cause = why not paid yet:
case-minutes = minutes
case-extra = extra order €
case-by-whom = visited by
