### posting: letters that are due, made up and issued.

post-salutation-mr = Dear Mr { $name },
post-salutation-ms = Dear Ms { $name },
post-named-mr = Mr { $name }
post-named-ms = Ms { $name }

## In and behind a letter
post-copy-of = Copy of invoice { $number }
post-copy-of-credit = Copy of credit note { $number }
post-clause-interest = Interest
post-clause-costs = Collection costs
post-disputed-part = Without disputed part of { $amount }
post-enclosure-copies =
    { $count ->
        [one] copy of { $invoices }
       *[other] copies of { $invoices }
    }
post-enclosure-data = data of { $invoices }
post-enclosure-credit = copy of credit note { $number }
post-enclosure-form = reply form
post-batch-title = Letters of { $company }

## Problems of a letter
post-field-interest = Interest
post-field-costs = Collection costs
post-field-copy = Copy of { $number }
post-field-terms = Terms and conditions
post-field-logo = Logo
post-field-total = Total
post-no-copy = There is no PDF of { $number }
post-copy-needs-password = The PDF of { $number } asks for a password
post-copy-damaged = The PDF of { $number } does not open
post-copy-too-large = The PDF of { $number } is too large
post-copy-failed = The PDF of { $number } cannot go behind the letter: { $detail }
post-no-copy-remedy = Attach a PDF, or give a reason to send it without a copy
post-terms-failed = The PDF of the terms and conditions cannot go behind the letter: { $detail }
post-terms-failed-remedy = Attach another PDF of the terms in the settings
post-no-terms = No terms and conditions are recorded; the letter names no clause on interest and costs
post-no-terms-remedy = Record the terms in the settings
post-terms-never-given = It is not on record that this customer was given our terms and conditions ({ $invoices }); the letter asks what the law gives
post-terms-given-later = The customer was given our terms and conditions only on { $day }, after the order ({ $invoices }); the letter asks what the law gives
post-terms-given-remedy = Hand over the terms with the next quotation and record it at the customer
post-clause-title = Retention of title
post-clause-of = { $clause } ({ $version })
post-enclosure-extract = extract from { $name }
post-costs-waived = The collection costs of these invoices were waived; a 14-day letter then announces nothing
post-costs-waived-remedy = Call the customer, or undo the waiver
post-no-default-yet = This customer is not in default of { $number } yet: the due date stood only on the invoice
post-no-default-yet-remedy = Wait until the term of the first reminder has passed
post-costs-only-in-euro = There is no statutory scale for collection costs in { $currency }
post-costs-only-in-euro-remedy = Hand the claim over or come to an agreement; costs cannot be announced
post-scale-not-verified = The scale of collection costs was not checked against a source
post-charges-too-large = The interest cannot be worked out: the amount is too large
post-nothing-asked = After deducting credit notes nothing is left to pay
post-nothing-asked-remedy = Put the credit notes against the invoices
post-credit-waits = { $amount } of this customer waits without being put against anything
post-credit-waits-remedy = Put the amount against the invoices first
post-logo-unreadable = The logo does not open; the company's name takes its place
post-logo-unreadable-remedy = Choose another logo in the settings

## Issuing
post-issued =
    { $count ->
        [one] { $count } letter was printed and recorded
       *[other] { $count } letters were printed and recorded
    }
post-none-chosen = No letter was chosen
post-none-chosen-remedy = Choose at least one letter
post-books-closed = The books are not complete through { $day }
post-books-closed-why = A reminder for something that was paid costs more than a day's wait
post-books-closed-remedy = Import the latest bank statement, or chase all the same with a reason
post-not-due = This letter to { $name } is no longer due
post-not-due-remedy = Look at the list of letters again
post-chosen-twice = The letter to { $name } was chosen twice
post-cannot-be-printed = The letter to { $name } cannot be printed
post-amount-changed = The amount in the letter to { $name } has changed from { $seen } to { $now }
post-amount-changed-remedy = Look at the letter again
post-copies-missing = Behind the letter to { $name } the copy of { $invoices } is missing
post-batch-missing = One of these letters was not recorded
post-batch-failed = The letters do not go into one file: { $detail }
post-batch-remedy = Save the letters one by one

post-kind-unknown = It is not known whether this is a business; this is the letter for a consumer
post-kind-assumed = Assumed: { $kind }
post-kind-remedy = Record the kind under Customers
