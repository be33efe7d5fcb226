# Interest and collection costs: what has to be said beside a reckoning.

charges-rates-known-until = Interest rates are known through { $day }; after that the last known rate was used
charges-rate-not-verified = The rate of { $percent }% from { $day } was not checked in a source
charges-no-rate-yet = No rate is known from { $day }; those days carry no interest

# Sheet of charges
charges-title = Interest and costs
charges-sentence = { $count ->
    [0] Interest and costs · no invoice is late
    [one] Interest and costs · 1 invoice is late
   *[other] Interest and costs · { $count } invoices are late
 }
charges-back = ← Back to the customer
charges-none = Nothing is late
charges-none-why = As soon as an invoice of this customer is late, what the law or your terms add to it stands here.
charges-interest = Interest
charges-costs = Collection costs
charges-per-day = { $amount } a day
charges-costs-from = can be asked from { $day }
charges-costs-after-letter = only after a 14-day letter
charges-on-paid = Interest on what was paid late
charges-on-paid-note = still to be asked or waived
charges-costs-how = How the collection costs were calculated
charges-costs-over = Over { $amount }
charges-costs-step = { $percent } of { $over }
charges-costs-least = Collection costs: at least
charges-costs-most = Collection costs: at most
charges-costs-fixed = { $count ->
    [one] Fixed sum for one late invoice
   *[other] Fixed sum for each of { $count } late invoices
 }
charges-costs-vat = VAT { $percent }, because you cannot deduct it
charges-head-invoice = Invoice
charges-head-due = Due or paid
charges-head-open = Open
charges-head-interest = Interest
charges-head-limit = Barred after
charges-due-on = due { $day }
charges-paid-on = paid { $day }
charges-waived = waived
charges-waived-because = { $what } waived: { $reason }
charge-what-interest = interest
charge-what-costs = collection costs
charges-from = Interest runs from { $day }
charges-no-default = The customer is not in default yet: send a reminder with a term first
charges-term-agreed = The term of payment was agreed
charges-term-on-invoice = The term of payment stands only on the invoice
charges-limit = Barred by limitation after { $day }
charges-limit-renewed = Barred by limitation after { $day }; interrupted on { $renewed }
charges-days = { $from } through { $through }, { $days ->
    [one] 1 day
   *[other] { $days } days
 }
charges-rate-year = { $percent } a year
charges-rate-month = { $percent } a month
charges-no-days = There are no days with interest yet.
charges-ground-trade = statutory commercial interest (art. 6:119a of the Dutch Civil Code)
charges-ground-statutory = statutory interest (art. 6:119 of the Dutch Civil Code)
charges-ground-contract = { $interest } under article { $article } of { $terms }, handed over on { $day }
charges-ground-never-given = { $ground }: it is not on record that the customer was given our terms
charges-ground-given-later = { $ground }: the customer was given our terms only on { $day }, after the order
agreed-interest-none = no interest
agreed-interest-trade = statutory commercial interest
agreed-interest-statutory = statutory interest
agreed-interest-plus = statutory interest plus { $points } percentage points
agreed-interest-year = { $percent }% a year
agreed-interest-month = { $percent }% a month, { $counting }
agreed-interest-compounds = { $interest }, compounding yearly
month-counting-days = by the day
month-counting-full = full months only
month-counting-started = a month begun counts as a whole one
charges-waive = Waive
charges-waive-reason = Why
charges-waive-reason-hint = paid after our call; good customer
charges-waive-nothing = Choose interest, costs or both
charges-waive-no-reason = Write down why
charges-waive-all = Waive on all invoices
charges-waive-one = Only on the chosen invoice
charges-order = The order
charges-order-note = Was the order confirmed or the quotation signed? Then the terms that the customer had on that day count.
charges-order-day = Agreed on
charges-order-day-hint = 20-8-2026
charges-order-term = It states the term of payment
charges-order-keep = Keep the order
charges-no-advice = Not legal advice: the figures and their sources are under Settings, Law and rates.

# What has to be settled about law and terms
law-tasks = Law and terms
law-tasks-none = Nothing to settle
law-tasks-none-why = Your terms are valid, the rates are known and no claim is barred within half a year.
law-task-limitation = Invoice { $number } of { $name } ({ $open }) is barred by limitation after { $day }
law-task-limitation-why = A reminder that arrives interrupts the limitation; keep the proof of posting. Part payments do not count here.
law-task-barred = Invoice { $number } of { $name } ({ $open }) was barred by limitation after { $day }
law-task-barred-why = The customer may still pay, but a court dismisses the claim if they invoke the limitation.
law-task-sheet = Look at it
law-task-settings = To Settings
law-task-rates = The interest rates are known through { $day }
law-task-rates-why = The program goes on with the last rate and says so. Add the new rate under Law and rates.
law-task-no-terms = No terms and conditions are valid today
law-task-no-terms-why = Record them with their articles on interest and costs. Without terms a letter asks only what the law gives.
law-task-yearly = See whether your terms and conditions still hold
law-task-yearly-why = Once a year: do they still say what you agree, and is this version deposited?
law-task-looked = Looked at
law-never = Hand over the terms
law-never-why = It is not on record that these customers were given your terms and conditions. If they were, record it here; if not, send them with the next quotation.
law-never-how-hint = by post, with the quotation
law-never-none = Choose nobody
law-never-all = Choose everybody
law-never-nobody = Choose at least one customer
law-never-keep = { $count ->
    [one] Record for 1 customer
   *[other] Record for { $count } customers
 }
