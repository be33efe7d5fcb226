

# what was done, said once it is done and beside undo
did-something = Last change
did-undo = Undone: { $what }
did-import = Import carried out
did-opening = Opening position recorded
did-copy = Copy added
did-remove-copy = Copy taken off the list
did-allocate = Receipt linked
did-receipt = Receipt recorded
did-credit = Kept as credit
did-not-a-customer = Not a customer
did-unallocate = Link taken back
did-forget-account = Account forgotten
did-hold = Not now
did-hold-until = Not now, until { $day }
did-hold-until-lifted = Not now, until you lift it
did-lift-hold = Back on the list
did-dispute = Dispute recorded
did-close-dispute = Dispute closed
did-moment = Conversation recorded
did-moment-promise = Promise recorded: { $amount } by { $day }
did-moment-arrangement = Arrangement in { $of } instalments recorded
did-moment-call-back = Call back on { $day } recorded
did-moment-result = Conversation recorded: { $result }
did-promise = Promise recorded
did-withdraw-promise = Promise withdrawn
did-end-arrangement = Arrangement lapsed; the rest is due again
did-cancel-arrangement = Arrangement called off
did-side-agreement = Agreement recorded: { $what }
did-agreement = Agreement recorded
did-withdraw-side-agreement = Agreement withdrawn
did-signed = Signed copy received
did-route = Route chosen
did-route-letter = { $count ->
    [one] By letter today
   *[other] { $count } customers by letter today
}
did-route-call = { $count ->
    [one] Call again today
   *[other] { $count } customers to call again today
}
did-override-books = Chasing open today all the same
did-confirm-books = Bank position confirmed
did-confirm-books-through = Bank complete through { $day }
did-letters = Letters issued
did-customer = Customer updated
did-contact = Person saved
did-contact-saved = { $name } saved
did-remove-contact = Person removed
did-terms-given = Terms handed over
did-terms-given-to = { $count ->
        [one] Terms handed over to one customer
       *[other] Terms handed over to { $count } customers
    }
did-order-confirmed = Order recorded
did-waive = Interest and costs waived
did-settings = Settings saved
did-colleague = Colleague saved
refused-bank-columns = Point out the column with the date and the one with the amount
refused-settlement-columns = Point out the day and the amount of the payment, and what tells the payouts apart
did-bank-account = Bank account saved
did-terms = Terms saved

# what was refused, and what to do about it
refused-no-such-customer = This customer is no longer there
refused-no-items = Choose at least one invoice
refused-account-forgotten = This account was forgotten already
refused-item-settled = { $number } is paid already
refused-mixed-currencies = Choose invoices in one currency
refused-no-reason = Give a reason
refused-no-words = Write down what the customer says
refused-no-outcome = Write down how it ended
refused-hold-in-the-past = Choose a day to come
refused-day-in-the-past = This day has passed
refused-day-to-come = This day has not come yet
refused-ended-already = This had ended already
refused-disputed-part = { $number } has { $open } open; the disputed part cannot be more
refused-no-person = Who was spoken to?
refused-no-cause = The cause is missing
refused-no-promise = Amount and day of the promise are missing
refused-no-arrangement = The instalments are missing
refused-no-dispute = Record what is disputed
refused-no-call-back-day = When to call back?
refused-not-read-back = The agreement was not read back yet
refused-promise-in-the-past = The promised day has passed
refused-promise-amount = The promise can be { $open } at most
refused-in-arrangement = { $number } is in an arrangement already
refused-instalments-most = { $most } instalments at most
refused-instalments-at-all = An arrangement has 1 to { $most } instalments
refused-instalments-more-remedy = Give a reason for doing otherwise
refused-instalment-day-off = No money can come in on { $day }
refused-instalment-day-off-remedy = Take { $day }
refused-charges-amount = Interest and costs are amounts in the same currency, nothing or more
refused-costs-before-letter = A consumer pays collection costs only after the term of the 14-day letter
refused-costs-above-scale = { $most } of collection costs at most, by the statutory scale
refused-no-agreement = What was agreed?
refused-agreement-amount = The amount of the agreement is not right
refused-instalment-amount = Each instalment needs an amount
refused-instalment-days = The instalments must follow each other, from today on
refused-instalments-too-late = The last instalment must be in by { $day }
refused-instalments-sum = The instalments add up to { $sum }, open is { $open }
refused-company-name = Fill in the name of your company
refused-name = Fill in a name
refused-iban = { $iban } is not a valid IBAN
refused-iban-remedy = Check it on a bank statement
refused-procedure-days = Choose days between 1 and 365
refused-procedure-months = Advice comes before urgent, within 24 months
refused-negative-amount = An amount below zero is not possible
refused-logo = This is not a usable logo
refused-logo-remedy = Choose a PNG or JPEG of at most 5 MB
refused-terms-days = Payment terms are a number of days from 1 to 365
refused-terms-pdf = This PDF cannot be enclosed
refused-terms-pdf-remedy = Save it again as a PDF without a password
refused-terms-interest = Interest cannot be negative, nor more than { $most }% a year
refused-terms-extract = { $pages ->
        [0] Without a PDF there is no extract
        [one] The PDF has one page: the extract lies outside it
       *[other] The PDF has { $pages } pages: the extract lies outside them
    }
refused-terms-to-nobody = Choose to whom the terms were handed over
refused-waive-reason = Write down why you waive this
refused-waive-nothing = Choose what you waive, and on which invoices
refused-no-rates = There is no rate to add
refused-rate-source = Write down where this rate was read
refused-nothing-to-undo = There is nothing to undo
refused-undone-already = This had been undone already

# the call sheet: what kind of conversation it is, and the proposed tone with its reason
sheet-general = Call before the first letter
sheet-first = First call after the letter
sheet-second = Follow-up call
sheet-broken = Agreement not kept
sheet-before = Friendly call before the agreed day
sheet-paid = Perhaps paid already
sheet-incoming = The customer rings
sheet-voicemail = Voicemail
sheet-no-answer = Again, after no answer
sheet-after-last = After the last letter
sheet-default = Instalment of the arrangement not paid
sheet-sales = Sales rings
sheet-visit = Visit
sheet-third-person = Reception or family
sheet-tone-broken = proposal: firm – { $broken ->
    [one] 1 promise not kept
   *[other] { $broken } promises not kept
 }
sheet-tone-last-letter = proposal: businesslike – the last reminder went out
sheet-tone-regular = proposal: friendly – regular customer, { $letters ->
    [0] no letter yet
    [one] one letter
   *[other] { $letters } letters
 }
sheet-tone-first = proposal: friendly – always begin friendly
sheet-letter-first = reminder
sheet-letter-last = last reminder
sheet-letter-fourteen-day = 14-day letter
sheet-letter-confirmation = confirmation
sheet-letter-default-notice = notice of default
sheet-letter-hand-over = notice of hand-over
sheet-letter-other = letter
sheet-our-number = our own number

# the history of a customer
history-invoice = Invoice { $number }
history-credit-note = Credit note { $number }
history-amount = { $amount }
history-amount-for = { $amount }, { $what }
history-terms = { $name } handed over
history-letter = { $kind }
history-letter-copies = { $amount }, { $copies ->
    [one] with a copy of the invoice
   *[other] with { $copies } copies
 }
history-deadline = Deadline passed: { $kind }
history-books-through = bank complete through { $day }
history-attempt = Called: { $result }
history-spoken = Spoken: { $result }
history-spoken-with = Spoke to { $name }: { $result }
history-quote = “{ $text }”
history-skipped = accounts passed over: { $why }
history-listed = { $amount } according to the list of { $day }
history-received = Received { $amount }
history-credited = Set off { $amount }
history-for = for { $number }
history-promise = Promise: { $amount } by { $day }
history-promise-kept = Promise kept: { $amount }
history-promise-broken = Promise broken: { $amount }
history-promise-late = Promise kept late: { $amount }
history-promise-partly = Promise partly kept: { $amount }
history-arrangement = Arrangement in { $of } instalments
history-dispute = In dispute: { $category }
history-hold = { $reason }
did-rhythm = Pay day and closing days recorded
refused-pays-after = Nobody is left in peace for more than { $most } days after the due date
refused-closed-period = A closing has a first and a last day, in that order, and lasts a year at most
refused-quiet-days = At most { $most } working days after a holiday
refused-hours = Calling hours follow each other and lie within one day
refused-weights = Let at least one thing count

did-hold-order = Held back: { $what }
did-hold-an-order = Order held back
did-release-order = Order released
did-wipe-person = Personal data wiped
did-wipe-notes = Notes on people that had passed were wiped
refused-no-order = Which order is held back?
refused-wiped = Personal data that was wiped does not come back
