### recognition: who is who; merging customers and taking them apart; by what a kind shows.

# done
did-merge = Customers merged
did-separate = Customers separated
did-keep-apart = Recorded: not the same customer
customers-merged = { $merged } is merged with { $name }
customers-separated = { $name } stands alone again
customers-kept-apart = { $one } and { $other } are two customers

# refused
refused-same-customer = Choose another customer to merge with
refused-not-merged = This customer is not merged with anybody
refused-merged-since = This customer has been merged again since
refused-merged-since-remedy = Separate the customers on the card first, under Details
refused-merge-rests = The customers can no longer be separated
refused-merge-rests-why =
    { $count ->
        [one] Since they were merged, a letter was sent, an agreement made or a credit note used for invoice { $named }
       *[other] Since they were merged, a letter was sent, an agreement made or a credit note used for { $count } invoices ({ $named })
    }
refused-merge-rests-remedy = Undo that first; where the letter has left already, keep the customers together

# why two may be one
likeness-number = the same customer number, another name
likeness-authority = the same Chamber of Commerce or government number
likeness-vat = the same VAT number
likeness-account = the same bank account
likeness-name = the same name
likeness-bare-name = the same name but for the legal form
likeness-address = nearly the same name at the same address

# why somebody is thought to be a business, a consumer or government
kind-by-oin = government number (OIN)
kind-by-kvk = Chamber of Commerce number
kind-by-vat = VAT number
kind-by-form = legal form { $form }
kind-by-word = “{ $word }” in the name

# by hand: done
did-new-customer = Customer added
did-kinds = Kind of customer recorded
did-item = Invoice entered
did-correct-item = Invoice corrected
customers-added = { $name } has been added
customers-kind-set = { $name }: { $kind }
customers-kinds-set = { $count } customers: { $kind }
customers-kinds-confirmed = Kind of { $count } customers recorded
item-entered = Invoice { $number } of { $amount } to { $name } entered
item-entered-credit = Credit note { $number } of { $amount } to { $name } entered
item-corrected = { $number } corrected
item-removed = { $number } removed

# by hand: refused
refused-no-customers = Choose at least one customer
refused-number-taken = Number { $number } belongs to { $name }
refused-looks-like = This looks like { $name }, customer { $number }
refused-looks-like-remedy = Choose that customer, or tick the box if this is another
refused-item-number = Enter the invoice number
refused-item-amount = Enter an amount above zero
refused-item-due = The due date is before the date of the invoice
refused-number-there = { $number } is there already
refused-number-there-why = of { $day }, { $amount }, at { $name }
refused-credits-unknown = Invoice { $number } is not known here
refused-credits-other = Invoice { $number } is { $name }'s
refused-no-such-item = This invoice is no longer there
refused-item-amount-stands = The amount can no longer be changed
refused-item-currency = The currency is fixed; enter the invoice anew
refused-item-in-letter = It stands in letter { $reference }, which was sent
refused-item-in-letter-remedy = Make a credit note, or an invoice for the difference
refused-item-agreed = A promise, an arrangement or a dispute about it is running
refused-item-settled-more = { $settled } has been put against it already
refused-item-imported = { $number } was not entered by hand
refused-item-imported-remedy = Undo the import, or make a credit note
money-in-not-by-hand = This receipt is on a statement; take the allocation back in Money in
money-in-note-corrected = Corrected
