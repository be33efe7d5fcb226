### customer: screen Customers, one card.

# head of the card
customer-number = customer { $number }
customer-kind-business = business
customer-kind-consumer = consumer
customer-kind-government = government
customer-kind-unknown = kind unknown
customer-kind-assumed = { $kind } (assumed)
customer-in-dutch = Dutch
customer-in-english = English
customer-nothing-open = Nothing open
customer-nothing-open-why = Everything of this customer has been paid or settled.
customer-step-of = { $step } – step { $nr } of { $of }
customer-rests-until = { $why } until { $day }
customer-call = Call
customer-call-about = About { $currency }
customer-letter = Letter
customer-letter-instead = By letter
customer-not-now = Not now
customer-more = More with { $name }
customer-more-incoming = They are calling us
customer-more-dispute = Record a dispute…
customer-more-arrangement = New arrangement…
customer-more-receipt = Record cash, card or set-off…
customer-more-copy-number = Copy the telephone number
customer-more-lift = Lift: { $what }
customer-more-close = Close: { $what }…
customer-off-nothing-open = Nothing is open
customer-off-no-phone = No telephone number is known
customer-off-call-first = Call first: that is what today is about
customer-off-rests = Not today: { $why }
customer-legal-why = Nothing goes out from here any more without legal advice.
customer-opening = { $items ->
    [one] 1 old item waits for an answer
   *[other] { $items } old items wait for an answer
 }
customer-opening-why = Money in asks what had been done about it.
customer-candidates = { $count ->
    [one] Perhaps already paid: { $amount } of { $day } is not yet explained
   *[other] { $count } receipts may be from this customer; the latest is { $amount } of { $day }
 }
customer-candidates-look = Look at it

# figures
customer-figure-open = Open
customer-figure-late = Overdue
customer-figure-usual = Usually pays
customer-figure-promises = Promises
customer-figure-contact = Last contact
customer-items = { $items ->
    [one] 1 item
   *[other] { $items } items
 }
customer-items-days = { $items ->
    [one] 1 invoice, { $days }
   *[other] { $items } invoices, oldest { $days }
 }
customer-nothing-late = nothing overdue
customer-day-nr = day { $day }
customer-usual-note = up to { $late }; due date + { $after }
customer-no-pattern = no pattern yet
customer-kept-of = { $kept } of { $all }
customer-kept-note = kept
customer-no-promises = none made yet
customer-no-contact = no contact yet

# tabs
customer-tab-open = Open
customer-tab-history = History
customer-tab-agreements = Agreements
customer-tab-letters = Letters
customer-tab-people = People
customer-tab-details = Notes and details

# open items
customer-list-open = Open items
customer-head-invoice = Invoice
customer-head-issued = Date
customer-head-due = Due
customer-head-days = Days
customer-head-state = Delivery and step
customer-head-open = Open
customer-credit-note = { $number } (credit note)
customer-delivered = delivered { $day }
customer-no-copy = no copy yet
customer-estimated = ± { $day }
customer-step-on = { $step } on { $day }
customer-item-opening = what has been done about it?
customer-item-no-step = nothing sent yet
customer-item-credit = still to be settled
customer-item-not-due = not yet due
customer-copy-open = Open the copy of { $number }
customer-copy-data = Only the data of { $number }; add the PDF
customer-copy-missing = Add the PDF of { $number }
customer-together = Together
customer-rhythm = Payment rhythm
customer-rhythm-days = days from invoice to payment
customer-rhythm-own = own rhythm
customer-rhythm-term = term { $days }
customer-rhythm-nr = now { $days }
customer-rhythm-now = own rhythm until day { $late } · now day { $now }
customer-rhythm-until = own rhythm until day { $late }
customer-rhythm-dot = { $number } of { $issued }, paid { $paid }
customer-last-paid = Last paid
customer-last-paid-of = Last paid: { $shown } of { $all }
customer-paid-on = paid { $day }

# plan and history
customer-plan = The plan
customer-step-letter-1 = Letter 1
customer-step-call = Call
customer-step-letter-last = last letter
customer-step-fourteen-day = 14-day letter
customer-step-hand-over = Hand over
customer-plan-letter-last = Letter 2
customer-plan-fourteen-day = 14 days
customer-from = from { $day }
customer-all = all
customer-no-history = Nothing has happened yet.
customer-open-it = open
customer-open-letter = Open { $what }
customer-undo = undo
customer-head-day = Day
customer-head-what = What happened

# agreements
customer-arrangement = { $count ->
    [one] Arrangement: { $amount } at once
   *[other] Arrangement: { $amount } in { $count } instalments
 }
customer-promise = Promise: { $amount } by { $day }
customer-made-on = made on { $day }
customer-made-with = made on { $day } with { $name }
customer-quote = “{ $words }”
customer-no-agreements = No agreements have been made yet.
customer-finished = Finished
customer-everything = everything of this customer
customer-dispute = Dispute about { $what }: { $about }
customer-hold = At rest, { $what }: { $about }
customer-since = since { $day }
customer-solve-by = to be solved by { $day }
customer-until = until { $day }
customer-until-lifted = until you lift it
customer-lift = Lift
customer-close-dispute = Close the dispute
customer-withdraw = Withdraw…
customer-lapse = Let it lapse…

# letters
customer-head-letter = Letter
customer-head-deadline = Deadline
customer-head-total = Asked
customer-pages = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
 }
customer-no-letters = No letter has been sent yet.

# people
customer-person-add = Add a person…
customer-person-edit = Change details…
customer-person-remove = No longer works here
customer-person-decides = decides about payment
customer-person-decides-long = Decides about payment: ask for this person first
customer-person-name = Name
customer-person-name-hint = P. de Wit
customer-person-no-name = The name is missing
customer-person-title = Addressed as
customer-person-title-unknown = Unknown
customer-person-role = Role
customer-person-best-time = Can be reached
customer-person-best-time-hint = 9–11 am
customer-no-people = Nobody known yet. Ask in the first call who decides about payment.

# details
customer-note = Notes
customer-note-note = for you alone: never printed
customer-opening-line = Opening line
customer-opening-line-hint = how was the sailing?
customer-opening-line-note = to begin a call with; never printed
customer-name = Name
customer-needs-name = The name is missing
customer-kind = Kind of customer
customer-kind-why = The law makes a difference: a consumer gets a 14-day letter, and whom you do not know is treated as a consumer.
customer-large = Large company
customer-large-unknown = not known
customer-large-yes = yes
customer-large-no = no
customer-large-note = Two years running at least two of three: assets above € 25 million, turnover above € 50 million, 250 people or more (art. 2:397 of the Dutch Civil Code). The answer to “always after 60 days” depends on it.
customer-terms-large = A large company may agree no more than { $most } days with you (art. 6:119a (6) of the Dutch Civil Code)
customer-assumed = assumed
customer-kind-confirm = That is right
customer-language = Language of letters and calls
customer-street = Street and number
customer-extra = Second line
customer-postcode = Postcode
customer-city = Town
customer-country = Country
customer-phone = Telephone
customer-email = E-mail
customer-email-wrong = This is not an e-mail address
customer-kvk = Chamber of Commerce number
customer-kvk-wrong = A Chamber of Commerce number has eight digits
customer-save = Save
customer-forget = Discard
customer-unchanged = Nothing has changed
customer-accounts = Paid from
customer-accounts-note = A payment from this account is looked for at this customer.
customer-account-forget = Forget
customer-terms = Terms and conditions received
customer-terms-given = { $name }, { $day }: { $how }
customer-terms-none = Not recorded yet. Only who received the terms is bound by them.
customer-terms-no-version = First put a version of the terms in Settings.
customer-terms-which = Version
customer-terms-on = Given on
customer-terms-how = How
customer-terms-how-hint = with the quotation
customer-terms-no-which = Choose a version
customer-terms-no-day = The day is missing or lies in the future
customer-terms-no-how = How they were given is missing
customer-terms-keep = Record

# not now, dispute

# keys
customer-key-back = back
customer-key-tab = tab
customer-key-choose = invoice
customer-key-open = open
customer-key-letter = letter
customer-key-not-now = not now
customer-key-dispute = dispute
customer-key-copy = copy
customer-more-rhythm = Pay day and closing…
customer-days-after-due = due date + { $days }
customer-usual-by-hand = filled in by us
customer-books-show = Leave empty: by { $items } paid invoices { $days } days, four in five within { $late }
customer-books-show-nothing = Leave empty: from paid invoices, once there are five

# by hand
customer-more-invoice = Enter an invoice or credit note…
customer-more-correct = Correct { $number }…
customer-more-correct-none = Correct an invoice…
customer-more-remove = Remove { $number }…
customer-more-remove-none = Remove an invoice…
customer-more-merge = Merge with another customer…
customer-off-no-item = Choose an open invoice first
customer-charges = Interest and costs
customer-new-invoice = + Invoice
customer-key-invoice = enter invoice
customer-key-correct = correct
customer-take-out = take back
customer-correct = correct
customer-vat = VAT number
customer-payment-terms = Payment terms in days
customer-payment-terms-note = Only where agreed with this customer; used for invoices without a due date
customer-language-assumed = from the address
customer-merged = Merged
customer-merged-note = What stood with these customers stands here now; their names and numbers are still recognised.
customer-merged-line = { $name }, { $number }, since { $day }
customer-merged-apart = Separate again

customer-hold-order = Hold an order back
customer-order = Held back: { $what }
customer-order-since = since { $day }, until it is paid
customer-release = Release

customer-person-copy = Copy all about this person
customer-person-wipe = Wipe personal data
customer-person-wipe-do = Wipe { $name } for good
customer-person-wipe-what = Name, numbers and notes go and do not come back. What was said and promised in conversations stays: it is evidence of an agreement.
customer-person-private = never in letters or a dossier
customer-person-private-until = never in letters or a dossier · kept until { $day }
customer-person-opening = To begin with
customer-person-opening-hint = how was the sailing?
customer-person-note = About this person
customer-person-note-hint = sails, back 1 Sept
customer-person-until = Keep until
customer-person-until-wrong = until which day is it kept?
customer-person-privacy = Only write what you would let this person read. Nothing about health, belief or money troubles. Without a day it goes after a year.
customer-agreed-beside = Another agreement
customer-no-longer = No longer holds
customer-beside-with = with { $name }, { $day }
customer-beside-confirmed = confirmed { $day }
customer-beside-to-confirm = its confirmation is at Letters
