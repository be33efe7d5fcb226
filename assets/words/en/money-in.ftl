### money-in: screen Money in.

money-in-day = { $day }

## Parts of the screen
money-in-tab-reading = Read files
money-in-tab-inbox = To explain
money-in-tab-copies = Copies
money-in-tab-opening = Opening position
money-in-tab-earlier = Earlier

## Keys
money-in-key-choose = choose
money-in-key-tick = tick
money-in-key-answer = answer
money-in-key-all = tick all
money-in-key-fold = fold the group
money-in-key-details = details
money-in-key-paste = paste a path
money-in-key-forget = cancel
money-in-key-link = link
money-in-key-add = another item
money-in-key-search = search
money-in-key-not-a-customer = not a customer
money-in-key-hold = keep
money-in-key-pay-back = pay back
money-in-key-credit = credit
money-in-key-first = the first
money-in-key-remove = off the list
money-in-key-skip = skip

## Files come in
money-in-drop-title = Drop bank statements, invoices or a list here
money-in-drop-note = A whole folder or a .zip too; you see what is in them first, nothing is kept yet
money-in-choose-files = Choose files…
money-in-choose-folder = or choose a whole folder
money-in-path = Path of a file
money-in-path-hint = or paste a path here
money-in-path-note = More files: paste each path on a line of its own
money-in-path-empty = paste a path first
money-in-read-path = Read
money-in-paste-title = Paste a path
money-in-readable = What can be read
money-in-readable-bank = bank statements, in gzip or .zip too; download the whole period since the last time
money-in-readable-ubl = e-invoices and credit notes, also those inside a PDF (Factur-X, ZUGFeRD); the PDF becomes the copy
money-in-readable-table = the bank’s transactions; where the columns are not known, you say once what they are
money-in-readable-settlement = settlements of Mollie, Stripe, Adyen, PayPal, SumUp and others: who paid in a payout, and the costs
money-in-readable-audit-file = the audit file of your accounting package: customers, open invoices and how they were paid
money-in-readable-list = lists of open items and of customers from your bookkeeping package
money-in-readable-pdf = copies of invoices, as a PDF or a picture (PNG, JPEG, TIFF), recognised by the number in the file name or on the first page
money-in-read =
    { $count ->
        [one] { $count } file read
       *[other] { $count } files read
    }
money-in-drop-more = Drop more, or
money-in-choose-files-link = choose files
money-in-or = or
money-in-paste-path = paste a path
money-in-start-over = Start over
money-in-stop = Stop

## The table of files
money-in-files = Files that were read
money-in-col-what = What
money-in-col-kind = Kind
money-in-col-period = Period
money-in-col-new = New
money-in-col-known = Known
money-in-col-changed = Changed
money-in-col-left-out = Left out
money-in-col-doubt = Doubt
money-in-group-statements = Bank statements
money-in-group-settlements = Settlements of payment providers
money-in-group-invoices = Invoices
money-in-group-lists = Lists
money-in-group-copies = Copies and other
money-in-group-unreadable = Cannot be read
money-in-file-count =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
money-in-all-of = { $group }: tick all
money-in-kind-xml-with-copy = { $kind } with its PDF
money-in-kind-hybrid = PDF with its e-invoice
money-in-kind-bank-table = Bank transactions
money-in-kind-settlement = Settlement
money-in-kind-list = Open items
money-in-kind-audit-file = audit file
money-in-kind-picture = Picture
money-in-nothing-usable = There is nothing usable in this file
money-in-seen-before = This file was imported before, on { $day }: nothing is added
money-in-all-known = All of this is known: nothing is added
money-in-more-notes =
    { $count ->
        [one] { $count } more remark: Enter shows all
       *[other] { $count } more remarks: Enter shows all
    }
money-in-problems = Remarks
money-in-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
money-in-rows-list = Rows
money-in-rows-tick = A row without a tick stays behind
money-in-bank-whole = Entries come together or not at all: otherwise the balance is wrong
money-in-settlement-whole = A settlement comes whole: only then do payout and fees add up
money-in-rows-behind =
    { $count ->
        [one] { $count } row stays behind
       *[other] { $count } rows stay behind
    }
money-in-copy-of = Copy of { $number }: { $reason }
money-in-pile-open = look
money-in-pile-close = fold
money-in-pile-known = { $kind }, known already
money-in-pile-waits = { $kind }, waits for its invoice
money-in-no-details = There is no more to say about this file
money-in-fate-new = new
money-in-fate-known = known
money-in-fate-changed = brought up to date
money-in-fate-left-out = left out
money-in-fate-waits = waits for its invoice
money-in-fate-unticked = stays behind

## What importing does
money-in-import = Import
money-in-import-sum = Import:
money-in-sum-entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
money-in-sum-settlements =
    { $count ->
        [one] { $count } settlement
       *[other] { $count } settlements
    }
money-in-sum-invoices =
    { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }
money-in-sum-items =
    { $count ->
        [one] { $count } open item
       *[other] { $count } open items
    }
money-in-sum-copies =
    { $count ->
        [one] { $count } copy
       *[other] { $count } copies
    }
money-in-sum-customers =
    { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }
money-in-sum-changed =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
money-in-sum-waiting =
    { $count ->
        [one] { $count } copy that waits
       *[other] { $count } copies that wait
    }
money-in-sum-nothing = nothing new
money-in-behind =
    { $count ->
        [one] { $count } file stays behind
       *[other] { $count } files stay behind
    }
money-in-forecast = { $certain } of { $receipts } receipts linked by themselves
money-in-forecast-copies =
    { $count ->
        [one] { $count } waiting copy finds its invoice
       *[other] { $count } waiting copies find their invoices
    }
money-in-forecast-aside = { $count } from those who are no customer
money-in-complete-after = the books are then complete through { $day }
money-in-not-complete = nothing was read of { $account } yet
money-in-undoable = can be undone in one go
money-in-off-busy = Work is going on; wait until it is done
money-in-off-none-ticked = Tick a file first
money-in-off-nothing-new = There is nothing new in these files

## Receipts that wait
money-in-inbox-empty = Everything is explained
money-in-inbox-empty-why = Every receipt belongs to an invoice, is a credit, or is not from a customer
money-in-place = { $now } of { $all }
money-in-still-left = Still to explain
money-in-done =
    { $count ->
        [one] { $count } explained
       *[other] { $count } explained
    }
money-in-back = Back
money-in-skip = Skip
money-in-off-only-one = No other receipt waits
money-in-oldest-first = oldest first
money-in-payer-unknown = Payer’s name unknown
money-in-booked = Received
money-in-booked-off = Debited
money-in-description = Description
money-in-no-text = Without a description
money-in-mark-whole = invoice recognised
money-in-mark-possible = perhaps an invoice
money-in-fact-reference = Reference
money-in-fact-bank-reference = At the bank
money-in-fact-linked = Already linked
money-in-fact-left = Still to explain
money-in-fact-batch = Note
money-in-batch-unsplit = a batch whose payments the file does not give
money-in-fact-direction = Direction
money-in-money-back = money back or a reversal
money-in-earlier-from-account = Earlier from this account
money-in-customer-open =
    { $count ->
        [one] { $amount } open in { $count } invoice
       *[other] { $amount } open in { $count } invoices
    }
money-in-open-customer = Open customer
money-in-invoices =
    { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }
money-in-rest = rest { $amount }
money-in-candidate-nothing = no invoice that fits
money-in-days-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
money-in-due = due { $day }
money-in-likely = Likely
money-in-possible = Possible
money-in-by-hand = By hand
money-in-col-invoice = Invoice
money-in-col-due = Due
money-in-col-open = Open
money-in-col-link = Link
money-in-col-paid = Paid
money-in-col-back = Taken back
money-in-link-to = Link to { $number }
money-in-leave-out = Leave out { $number }
money-in-add-item = Another item: type a number or amount
money-in-rest-label = Rest
money-in-link-one = Link { $amount } to { $number }
money-in-link-several =
    { $count ->
        [one] Link { $amount } to { $count } invoice
       *[other] Link { $amount } to { $count } invoices
    }
money-in-reopen-one = Open { $number } again for { $amount }
money-in-reopen-several =
    { $count ->
        [one] Open { $count } invoice again for { $amount }
       *[other] Open { $count } invoices again for { $amount }
    }
money-in-as-credit = Keep as credit of { $customer }
money-in-as-credit-note = link it later; reminders rest as far as it goes
money-in-hold = Keep for the next invoice
money-in-pay-back = Pay back…
money-in-pay-back-note = you transfer it yourself; it counts nowhere here
money-in-to-pay-back = to be paid back to { $customer }
money-in-forgiven = { $amount } of { $number } is settled by itself: { $why }
money-in-not-a-customer = Not from a customer…
money-in-not-a-customer-note = tax, own transfer, interest
money-in-not-a-customer-title = Not from a customer
money-in-not-a-customer-why = This receipt then counts nowhere; that can be undone
money-in-from-now-on = From now on too
money-in-what-is-it = What is it?
money-in-is-tax = Tax refund
money-in-is-own = Own transfer
money-in-is-interest = Interest from the bank
money-in-is-supplier = Back from a supplier
money-in-record = Record
money-in-off-no-note = say what it is first
money-in-search = Search another customer or invoice…
money-in-search-add = Which item belongs to it too?
money-in-search-nothing = Nothing found. A name, a number or an amount is enough
money-in-off-no-items = choose an invoice first
money-in-off-no-amounts = fill in an amount first
money-in-off-too-much = { $amount } more than was received
money-in-off-too-much-back = { $amount } more than was taken back
money-in-wrong-amount = { $number }: this is not an amount
money-in-wrong-more-than-open = { $open } is open on { $number }
money-in-wrong-more-than-paid = { $paid } was paid on { $number }
money-in-wrong-currency = { $number } is in { $currency }: currencies are not mixed

## Old items
money-in-opening-why = What had been done about these invoices?
money-in-opening-note = They were overdue before you began. Until you answer, nobody is called or written to about them.
money-in-opening-for-all = Tick all
money-in-opening-picked = { $count } of { $all } ticked
money-in-opening-group = Group
money-in-opening-by-age = By age
money-in-opening-by-customer = By customer
money-in-opening-age-90 = Up to 90 days late
money-in-opening-age-180 = 91 to 180 days late
money-in-opening-age-365 = 181 to 365 days late
money-in-opening-age-older = More than a year late
money-in-opening-fresh = Nothing yet
money-in-opening-once = One reminder
money-in-opening-last = Last reminder
money-in-opening-promised = Promise runs
money-in-opening-handed-over = Handed over
money-in-opening-left-alone = Leave alone
money-in-opening-day = day of the letter
money-in-opening-promise-day = pays no later than
money-in-opening-until = until (or empty)
money-in-opening-amount = amount
money-in-opening-why-alone = why
money-in-opening-all-of = for all: { $what }
money-in-opening-what-of = { $number }: { $what }
money-in-off-none-picked = tick invoices first
money-in-col-customer = Customer
money-in-col-answer = Done before
money-in-col-day = On
money-in-col-more = Amount or reason
money-in-opening-choose = choose…
money-in-opening-of = Done before about { $number }
money-in-opening-answered = { $count } of { $all } answered
money-in-opening-rest = The rest can wait
money-in-opening-record =
    { $count ->
        [one] Record { $count } answer
       *[other] Record { $count } answers
    }
money-in-off-no-answers = Choose for at least one invoice what had been done
money-in-off-day-missing = The day of the letter about { $number } is missing: between the date of the invoice and today
money-in-off-promise-day = The day of the promise about { $number } is missing: today or later
money-in-off-promise-amount = There is no amount with { $number }, or more than is open
money-in-off-until = The day with { $number } is not after today
money-in-off-why-alone = With { $number } it is missing why it is left alone

## Imports
money-in-no-imports = Nothing was imported yet
money-in-no-imports-why = What you import stands here and can be undone in one go
money-in-col-files = Files
money-in-col-when = When
money-in-col-added = Added
money-in-undo-import = Undo
money-in-undone = undone

# the columns of a bank's table
money-in-columns = Say what the columns are…
money-in-columns-title = What is in which column?
money-in-columns-why = Say what each column is. It is remembered for every next file with the same columns.
money-in-columns-do = Remember and read again
money-in-columns-name = Remember as
money-in-columns-name-note = the name of the bank or the package, for instance
money-in-columns-account = Our account
money-in-columns-no-day = Say which column has the booking date
money-in-columns-no-amount = Say which column has the amount
money-in-columns-no-account = Say which account this table is of
money-in-columns-no-name = Give this layout a name
money-in-columns-which = What is this file?
money-in-columns-of-bank = Transactions of the bank
money-in-columns-of-provider = Settlement of a payment provider
money-in-columns-provider = Payment provider
money-in-columns-provider-note = as the bank calls who pays out
money-in-columns-no-payment-day = Say which column has the day of the payment
money-in-columns-no-payout = Say which column has the number or the day of the payout
money-in-columns-no-provider = Say which company pays out
money-in-column-nr = column { $count }
money-in-column-unused = not used
bank-column-account = our account
bank-column-currency = currency
bank-column-booked-on = booking date
bank-column-value-on = value date
bank-column-amount = amount
bank-column-money-in = money in
bank-column-money-out = money out
bank-column-direction = in or out
bank-column-fee = bank's fee
bank-column-balance-before = balance before
bank-column-balance-after = balance after
bank-column-name = name
bank-column-counter-account = their account
bank-column-text = description
bank-column-bank-reference = bank's reference
bank-column-end-to-end = payer's reference
bank-column-structured-reference = structured reference
bank-column-kind = kind
bank-column-return-reason = reason of return
bank-column-status = status

# the columns of a settlement
settlement-column-payout = number of the payout
settlement-column-payout-name = other name of the payout
settlement-column-paid-on = day of the payout
settlement-column-day = day of the payment
settlement-column-kind = kind
settlement-column-gross = paid by the customer
settlement-column-gross-in = paid by the customer: in
settlement-column-gross-out = given back to the customer: out
settlement-column-fee = costs
settlement-column-net = paid out
settlement-column-net-in = paid out: in
settlement-column-net-out = paid out: off
settlement-column-currency = currency of the payout
settlement-column-gross-currency = currency of the payment
settlement-column-payment = number of the payment
settlement-column-of = of which payment
settlement-column-order = order or invoice number
settlement-column-text = description
settlement-column-name = customer
settlement-column-account = customer’s account
settlement-column-status = status

## Differences that were let go
money-in-settlement-waits = Settlement { $settlement } of { $amount } ({ $day }) waits for its payout: read the statement with that payout on it
money-in-differences = Differences that were settled
money-in-differences-day = Date
money-in-differences-amount = Amount

# who may be one, and address books
money-in-doubt = Is { $one } the same as { $other }?
money-in-doubt-called = ‘{ $name }’ in { $city }
money-in-doubt-same = the same
money-in-doubt-another = another
money-in-doubts = { $count ->
    [one] 1 customer may be the same as one you know; until you answer it is another.
   *[other] { $count } customers may be the same as ones you know; until you answer they are others.
 }
money-in-doubts-answered = { $count } questions about customers answered
money-in-doubts-answer = answer
money-in-doubts-title = Perhaps the same customer
money-in-doubts-about = { $open } of { $count } still to be answered. Who stays open counts as another customer and stands under Customers afterwards.
money-in-doubts-ready = Ready
money-in-group-contacts = Address books
money-in-kind-address-book = address book
money-in-readable-contacts = address book: contacts and telephone numbers (Outlook, Google)
money-in-sum-contacts = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
 }
money-in-contacts = What the address book adds
money-in-contact-nobodys = belongs to no customer
money-in-contact-of = { $name } · { $why }
money-in-contact-person = new contact
money-in-contact-known = all known
contact-by-company = by the name
contact-by-email = by the e-mail address
contact-by-phone = by the telephone number
contact-by-domain = by the domain of the e-mail
contact-by-likeness = the name looks like it
money-in-contact-take = Take over { $who }
money-in-contacts-more = and { $count } more

## Copies that wait, and invoices without one
money-in-copies-waiting = Wait for an invoice
money-in-copies-missing = Invoices without a copy
money-in-copies-none = No PDF waits
money-in-copies-none-why = A PDF of which the invoice is not known stands here after it was read
money-in-missing-none = Every open invoice has a copy
money-in-missing-none-why = So the invoice itself can go behind every letter
money-in-copy-about =
    { $pages ->
        [one] { $pages } page, since { $day }
       *[other] { $pages } pages, since { $day }
    }
money-in-off-only-copy = No other PDF waits
money-in-copy-drawing = The page is being drawn
money-in-copy-not-drawn = This page cannot be drawn
money-in-copy-text = Read on the first page
money-in-copy-no-text = No text can be read on the first page; perhaps it is a scan
money-in-copy-no-guess = No open invoice without a copy fits
money-in-copy-search = Type number, customer or amount
money-in-copy-remove = Take off the list
money-in-copy-remove-note = For a PDF that is no invoice of yours; this can be undone
money-in-sign-number = number
money-in-sign-amount = amount
money-in-sign-name = customer
money-in-sign-no-more = not the amount or the customer
money-in-find-copy = Find the PDF…
money-in-find-title = Find the PDF
money-in-find-file = Choose a file…
money-in-find-copy-note = Choose the file, or a PDF that waits
