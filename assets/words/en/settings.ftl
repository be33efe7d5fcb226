### settings: screen Settings.


# sections
settings-sections = Settings
settings-company = Company
settings-company-why = This stands on your letters. Without a name and an IBAN no letter goes out.
settings-colleagues = Colleagues
settings-colleagues-why = Every call and letter says who did it.
settings-accounts = Bank accounts
settings-accounts-why = Chasing opens only when every account that counts is up to date.
settings-terms = Terms and conditions
settings-terms-why = The last reminder quotes the clauses on interest and costs and encloses the terms.
settings-procedure = Procedure
settings-procedure-why = Which step comes when. The days are calendar days.
settings-money = Money
settings-money-why = Terms of payment, and what the last reminder does with interest and costs.
settings-law = Law and rates
settings-law-why = Interest, collection costs and terms stand in a file with a source beside each figure.
settings-look = Language and look
settings-look-why = This holds for this computer, and at once.
settings-file = File and copies
settings-file-why = Everything of your company stands in one file on this computer.

# what every form has
settings-save = Save
settings-change = Change…
settings-unchanged = Nothing has changed
settings-needs-name = The name is missing
settings-needs-iban = The IBAN is missing

# company
settings-name = Name
settings-name-note = as the bank knows it: it stands in the payment details
settings-trading-name = Trading name
settings-trading-name-note = at the head of the letter, where it differs
settings-iban = IBAN
settings-iban-note = where customers pay
settings-kvk-note = the law wants it on every letter
settings-vat = VAT number
settings-website = Website
settings-letters-in = Letters to new customers
settings-logo = Logo
settings-logo-there = There is a logo of { $size }
settings-logo-none = There is no logo yet
settings-logo-choose = Choose a logo…
settings-logo-remove = Remove the logo
settings-logo-note = PNG or JPEG. It stands at the head of every letter.

# colleagues
settings-colleague = Colleague
settings-colleague-add = Add a colleague…
settings-colleague-name = Name
settings-colleague-no-name = The name is missing
settings-colleague-job = Job
settings-colleague-phone = Direct number
settings-colleague-signs = signs letters
settings-colleague-decides = May agree by themselves up to
settings-colleague-decides-note = Shown while they call; empty: no limit
settings-colleague-may-sign = Signs letters
settings-colleague-active = Works here
settings-colleague-gone = no longer works here

# bank accounts
settings-account = Bank account
settings-account-add = Add an account…
settings-not-customers = Not a customer
settings-not-customers-why = What comes in from these accounts is set aside when it is read; if it names one of your invoices, the program asks you.
settings-bank-tables = Tables that you explained
settings-bank-tables-why = Of these files you said what is in which column.
settings-bank-table = columns said when it was read
settings-settlement-table = settlement, columns said when it was read
settings-forget = Forget
settings-account-name = What you call it
settings-account-name-hint = Current account
settings-account-through = complete through { $day }
settings-account-nothing = nothing read in yet
settings-account-counts = counts
settings-account-does-not = does not count
settings-account-count = Counts: first bring up to date, then chase
settings-account-count-why = An account on which customers never pay need not count.
settings-accounts-none = No account known yet; a statement that you read in adds it by itself.

# terms
settings-terms-none = No terms yet. Without terms the letter asks only what the law gives.
settings-terms-hand-over = Hand over to customers who have not had them
settings-terms-add = Add a version…
settings-terms-back = ← All versions
settings-terms-from = valid from { $day }
settings-terms-pages = { $pages ->
    [one] PDF of 1 page
   *[other] PDF of { $pages } pages
 }
settings-terms-no-pdf = no PDF yet
settings-terms-pdf-new = new PDF of { $size }
settings-terms-pdf-choose = Choose the PDF…
settings-terms-name = Name of the version
settings-terms-name-hint = Terms and conditions 2026
settings-terms-no-name = The name of the version is missing
settings-terms-valid-from = Valid from
settings-terms-no-day = The first day cannot be read
settings-terms-deposited = Deposited
settings-terms-deposited-note = where and under which number; may stay empty
settings-terms-interest = Clause on interest
settings-terms-interest-article = Article interest
settings-terms-costs = Clause on collection costs
settings-terms-costs-article = Article costs
settings-terms-title = Text on retention of title
settings-terms-title-article = Article on title
settings-terms-rule = The interest in figures
settings-terms-rule-note = A letter reckons like this for whoever had these terms before the order. A consumer always owes statutory interest: a court can strike out more.
settings-terms-rule-form = Interest
settings-terms-rule-law = What the law gives
settings-terms-rule-trade = Statutory commercial interest
settings-terms-rule-statutory = Statutory interest
settings-terms-rule-plus = Statutory interest and a margin
settings-terms-rule-year = Fixed percentage a year
settings-terms-rule-month = Fixed percentage a month
settings-terms-rule-none = No interest
settings-terms-points = Percentage points on top
settings-terms-percent = Percentage
settings-terms-counting = Part of a month
settings-terms-compounds = Compounds, by the year
settings-terms-no-figure = The percentage cannot be read
settings-terms-pay-days = Term of payment in days
settings-terms-pay-days-note = if the terms state it; then it was agreed
settings-terms-extract = Enclose only these pages
settings-terms-extract-note = empty: the whole PDF
settings-terms-no-pages = Write the pages like this: 3-4
settings-terms-clauses-note = Take the text over literally: the letter quotes it.
settings-terms-half = An article and its text belong together: fill in both or neither

# procedure
settings-first-letter = First letter
settings-first-letter-note = days after the due date
settings-first-deadline = Deadline of the first letter
settings-deadline-note = days to pay
settings-next-step = Next step
settings-next-step-note = days after that deadline
settings-last-deadline = Deadline of the last letter
settings-hand-over = Advice: hand over
settings-hand-over-note = months after the due date
settings-hand-over-urgent = Urgent advice
settings-days-no = This is not a number
settings-days-wrong = A term is a number from 0 to { $most }
settings-months-wrong = The urgent advice does not come before the usual one
settings-minimum = Smallest amount
settings-minimum-note = What is smaller waits for that customer’s next reminder.
settings-minimum-wrong = The smallest amount cannot be read
settings-mondays = Call on Mondays too
settings-mondays-note = After the weekend the customer is busy too.
settings-management-first = Ask for management first
settings-management-first-note = Management then stands first among those you ask for. Passing over accounts may irritate.
settings-scripts = Call scripts
settings-scripts-why = What you say on the telephone and what you answer, by situation and tone. Your own text goes over ours; the original stays at hand.
settings-scripts-open = Open the call scripts
settings-agency = Agency or bailiff
settings-agency-note = as the last letter names it; empty: a collection agency
settings-agency-details = Its address and telephone number
settings-agency-details-note = stands in the notice of hand-over; empty: not named

# money
settings-terms-days = Days to pay
settings-terms-days-note = where an invoice does not say
settings-terms-long = A large company may agree no more than { $most } days with you (art. 6:119a (6) of the Dutch Civil Code); a longer term does not hold there
settings-terms-too-long = Between businesses more than { $most } days is valid only where it was agreed expressly and is not unfair (art. 6:119a (5) of the Dutch Civil Code)
settings-term-agreed = We always agree the term of payment beforehand: in quotation, confirmation or contract
settings-term-agreed-note = Otherwise a term that only stands on the invoice was not agreed: a consumer is in default only after a demand, and for a business interest runs after thirty days. A confirmed order, or terms handed over that state it, always count.
settings-interest = Interest on the last reminder
settings-costs = Collection costs on the last reminder
settings-charge-none = Not mentioned
settings-charge-none-note = the letter says nothing about it
settings-charge-announced = Announced
settings-charge-announced-note = what will be added if nothing is paid
settings-charge-charged = Charged
settings-charge-charged-note = it is part of the amount
settings-charges-note = A consumer never pays costs before the 14-day letter has run out; the program always keeps to that.

# small differences
settings-differences = Small differences
settings-differences-note = What is paid short within these limits is settled by itself; it is listed in Money in under Earlier.
settings-rounding = Rounding
settings-rounding-note = paid more or less; at most €1
settings-bank-costs = Costs of a bank abroad
settings-bank-costs-note = received short from abroad; 0 is off, at most €50
settings-discount = Discount for paying early, as a percentage
settings-discount-note = 0 is off; at most 10
settings-discount-days = Discount holds
settings-discount-days-note = days after the invoice date
settings-discount-wrong = Fill in a percentage with at most one decimal
settings-difference-wrong = One of the amounts cannot be read

# law
settings-law-sound = The rates were checked and hold through { $day }
settings-law-stale = The rates have not been checked after { $day }; the program goes on with the last ones
settings-law-unverified = { $count ->
    [one] 1 figure was not checked at its source
   *[other] { $count } figures were not checked at their source
 }
settings-law-own = Each figure says where and when it was checked. What you add yourself goes before what comes with the program.
settings-law-head-what = What
settings-law-head-figure = Figure
settings-law-head-source = Source
settings-law-head-checked = Checked
settings-law-doubt = not checked
settings-law-look-up = To look it up: interest at { $rates }; collection costs at { $costs }.
settings-rules = How we reckon
settings-rules-year = Days in a year
settings-rules-365 = Always 365
settings-rules-actual = As the year is
settings-rules-year-note = The law does not say. With 365 you reckon as most Dutch programs do; with the actual year never more than the yearly rate.
settings-rules-order = What a payment settles first
settings-rules-principal = The invoice
settings-rules-legal = Costs and interest (art. 6:44)
settings-rules-order-note = Open amounts stay those of your books; in the legal order interest runs on over a larger part.
settings-rules-vat = VAT on the collection costs
settings-rules-vat-note = Only if you cannot deduct that VAT; the letter then declares so.
settings-rules-fixed = €40 for each late invoice of a business, where that is more
settings-rules-fixed-note = The European Court gives it for each invoice (C-585/20, C-419/21); there is no Dutch ruling on the two together.
settings-rate = Add a rate
settings-rate-table = Which interest
rate-table-trade = statutory commercial interest
rate-table-statutory = statutory interest
settings-rate-from = Holds from
settings-rate-percent = Percentage
settings-rate-source = Where it was read
settings-rate-source-hint = rijksoverheid.nl
settings-rate-until = Known through
settings-rate-no-day = The day cannot be read
settings-rate-no-source = Write down where the rate was read
settings-rate-add = Add the rate
settings-rates-read = Read a file of rates…
settings-rates-read-note = In the form of law/nl.toml. You see what it says differently before it holds.
settings-rates-difference = This would change
settings-rates-changed = { $table } from { $day }: { $percent } instead of { $old }
settings-rates-new = { $table } from { $day }: { $percent }
settings-rates-until = Known through { $day }
settings-rates-same = This file says nothing else than what is known
settings-rates-take = Take over
settings-rates-forget = Do not take over
settings-law-from = from { $day }
settings-law-trade = Statutory commercial interest (businesses and government)
settings-law-statutory = Statutory interest (private persons and others)
settings-law-collection = Collection costs over the principal
settings-law-up-to = up to { $amount }
settings-law-above = over what comes above that
settings-law-least = at least
settings-law-most = at most
settings-law-vat = VAT, if you cannot deduct it
settings-law-periods = Terms and limitation
settings-law-days = { $usual } – { $most } days
settings-law-years = { $years } years
settings-law-post = delivery of letters from { $day }
settings-law-terms-business = payment by businesses
settings-law-terms-large = large company to small one
settings-law-terms-government = payment by government
settings-law-limit-sale = limitation, consumer sale
settings-law-limit-other = limitation, other
settings-law-limit-again = at most after interruption
settings-law-no-advice = This is not legal advice
settings-law-no-advice-why = When in doubt, or when it becomes a case: ask a lawyer or bailiff.
settings-law-for-others = If you collect claims of others from consumers you need a registration for that (Wet kwaliteit incassodienstverlening); for your own invoices you do not.

# language and look
settings-language = Language of the screen
settings-language-note = The language of letters is set per customer.
settings-theme = Light or dark
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark

# file and copies
settings-file-where = The company file
settings-file-show = Show the folder
settings-move-out = To another computer…
settings-move-out-note = Makes a checked copy to take along. Go on with only one of the two.
settings-copies = Copies
settings-copies-why = A checked copy is made on closing; the last fourteen are kept.
settings-copy-now = Make a copy now
settings-restore = Restore a copy…
settings-restore-note = Into a new file; the present one stays as it is
settings-copies-folder = Where they are
settings-copies-choose = Choose another folder…
settings-copies-usual = Beside the company file again
settings-copies-beside = beside the company file
settings-copies-none = There is no copy yet.

## Where new files are looked for
settings-folders = New files
settings-folders-why = Where on this computer new files are looked for; bank files and invoices are never imported unasked
settings-watched = Folder with invoices
settings-watched-why = Point out the folder in which your package keeps invoices as PDF. A PDF that certainly belongs to one invoice is put behind it, with an undo; everything else is offered to you.
settings-watched-none = No folder
settings-watched-choose = Another folder…
settings-watched-look = Look now
settings-watched-stop = Stop looking
settings-downloads = Downloads
settings-downloads-why = Of the last fourteen days; only bank files and e-invoices, recognised by what they hold
settings-downloads-offer = Offer new bank files and invoices
settings-calendar = Calendar and calling
settings-calendar-why = Which days we work, which holidays count, and when we call whom.
settings-region = Holiday region
settings-region-note = Of schools and builders. No rule gives these days: see the list below.
settings-school = Wait a little with calling after a school holiday too
settings-good-friday = Good Friday is a day off here
settings-liberation = 5 May
settings-liberation-works = Working day
settings-liberation-lustrum = Off in 2030, 2035 …
settings-liberation-off = Off every year
settings-quiet = Working days of rest after a holiday
settings-quiet-note = Let them catch up first.
settings-calling = Preferred days and calling hours
settings-calling-note = A first or repeat call on a day that does not suit moves to a preferred day. Calls about an agreement never move.
settings-preferred-days = preferably on
settings-hours = calling hours
settings-hours-wrong = Write hours like this: 9:00–12:00, 13:30–17:00
settings-kind-business = Businesses
settings-kind-consumer = Consumers
settings-kind-government = Government
settings-closed = Our own closings
settings-periods = Holidays that are reckoned with
settings-periods-from = Looked up on { $day }. A file calendar/nl.toml of your own in the folder of texts goes before it.
settings-periods-none = There is no list of holidays.
settings-period-days = { $from } through { $through }
settings-period-unsure = not certain
settings-order = Order and peace
settings-order-why = What counts for the place on the list, and up to how much we leave regular late payers in peace. Agreements always come first.
settings-weight-0 = Not
settings-weight-1 = Normal
settings-weight-2 = Double
settings-weight-3 = Threefold
settings-weight-amount = Amount
settings-weight-amount-note = All that is open on invoices.
settings-weight-days = Days overdue
settings-weight-days-note = Large invoices count for more.
settings-weight-risk = Risk
settings-weight-risk-note = Who broke promises goes first.
settings-weight-chance = Chance
settings-weight-chance-note = Who keeps promises pays after a call.
settings-peace-limit = Leave in peace up to
settings-peace-limit-note = When more is open together, we do not leave a regular late payer in peace. Zero: no limit.

# the morning
settings-morning = The morning
settings-morning-why = Who answers inside before you call, how long an answer keeps, and how long calling, writing and visiting take.
settings-morning-departments = Who answers
settings-morning-keeps = An answer keeps for
settings-morning-keeps-note = days; a “no” stays
settings-morning-back = A department has
settings-morning-back-note = working days to answer
settings-morning-apart = Ask by itself from
settings-morning-apart-note = 0.00: never for its amount
settings-morning-minutes = Minutes
settings-morning-minutes-note = The choice between calling, letters, sales and visits reckons with these.
settings-morning-call = One call
settings-morning-letters = Twelve letters
settings-morning-sales = One case to sales
settings-morning-visit = One visit
settings-morning-holidays = Holidays in which sales has time
settings-morning-holidays-note = In these weeks the worklist proposes that sales calls: customers with a good relation and without a dispute.
settings-morning-holiday = Holiday
settings-morning-from = From
settings-morning-through = Through
settings-morning-remove = Remove { $name }
settings-morning-add = Add a holiday
settings-morning-number = Fill in whole numbers up to 480
settings-morning-period-wrong = Give each holiday a name, a first and a last day
