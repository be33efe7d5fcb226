### letter: what stands on letters beside their text, and what keeps one from being printed.

## On the sheet
letter-salutation = Dear Sir or Madam,
letter-greeting = Kind regards,
letter-attention = Attn. { $name }
letter-date = Date
letter-our-reference = Our reference
letter-customer-number = Customer no.
letter-handled-by = Contact
letter-phone = Telephone
letter-page = page { $page } of { $pages }
letter-kvk = Chamber of Commerce { $value }
letter-vat = VAT { $value }
letter-iban = IBAN { $value }
# The demo company is a Dutch firm: its paper says so in its own language, and the line below in English.
letter-sample = VOORBEELD
letter-sample-line = Sample, do not send
letter-enclosures =
    { $count ->
        [one] Enclosure:
       *[other] Enclosures:
    }
letter-contact-both = telephone { $phone } or { $email }
letter-contact-phone = telephone { $phone }

## In sentences
letter-free-term = within fourteen days from the day after this letter is delivered to you
letter-interest-statutory-trade = statutory commercial interest
letter-interest-statutory = statutory interest
letter-interest-contract = interest under our terms and conditions
letter-interest-mixed = interest under our terms and conditions and by law
letter-interest-label-statutory-trade = statutory commercial interest
letter-interest-label-statutory = statutory interest
letter-interest-label-contract = interest under our terms
letter-interest-label-mixed = interest under our terms and by law

## Tables
letter-col-invoice = Invoice
letter-col-issued = Date
letter-col-due = Due date
letter-col-description = Description
letter-col-days = Days late
letter-col-number-of-days = Days
letter-col-amount = Amount ({ $unit })
letter-col-paid = Paid ({ $unit })
letter-col-open = Open ({ $unit })
letter-col-over = Over ({ $unit })
letter-col-from = From
letter-col-to = Through
letter-col-rate = Rate
letter-col-interest = Interest ({ $unit })
letter-col-instalment = Instalment
letter-col-by = Received by
letter-col-reference = Please quote
letter-per-year = { $percent } a year
letter-per-month = { $percent } a month
letter-carry-out = carried forward
letter-carry-in = brought forward
letter-subtotal = Subtotal
letter-principal = Open invoices
letter-total = Total to pay
letter-total-owed = Total owed
letter-open-total = Total open
letter-schedule-total = Total of the instalments
letter-charged = { $what }
letter-announced = { $what } (announced, not in the total)
letter-interest-until = { $kind } through { $day }
letter-costs = Collection costs
letter-costs-vat = VAT on collection costs ({ $percent })
letter-also-overdue = Also overdue
letter-also-overdue-text = The due date of these invoices has passed too. Please include them in your payment; we charge no interest or costs for them.
letter-also-overdue-later = The due date of these invoices has passed too. Please include them in your payment; what this letter says about collection costs is about the invoices above only.
letter-instalment = Instalment { $number }
letter-instalment-of = { $number } of { $count }
letter-interest-annex = How the interest was calculated
letter-costs-annex = How the collection costs were calculated
letter-col-percent = Scale
letter-col-costs = Costs ({ $unit })
letter-costs-least = Collection costs, at least
letter-costs-most = Collection costs, at most

## Payment
letter-pay = Payment details
letter-pay-with-code = Payment details, or scan the code with your bank’s app
letter-pay-instalments = Payment details, with a code per instalment for your bank’s app
letter-pay-amount = Amount
letter-pay-by = By
letter-pay-iban = IBAN
letter-pay-name = Account name
letter-pay-reference = Please quote

## Clauses, sticker, form
letter-clauses = From our general terms and conditions
letter-clause = Clause { $article } { $title }.
letter-sticker = LAST REMINDER
letter-sticker-by = No payment by { $day }?
letter-sticker-then = Collection by { $party } follows
letter-sticker-then-any = We will hand the matter over
letter-form-title = Reply form payment arrangement
letter-form-letter-of = Our letter of
letter-form-statement = { $customer } acknowledges owing { $total } to { $company } on { $day } and agrees to pay in the instalments below, on the terms in the letter of { $letter }.
letter-form-place = Place
letter-form-date = Date
letter-form-name = Name
letter-form-capacity = Capacity
letter-form-signature = Signature
letter-form-hint = Please sign this form and return it to us; our address fits the window of an envelope. Keep the letter itself with your records.

## Copy of the facts of an invoice
letter-copy-title = Invoice data – not the original invoice
letter-copy-title-credit = Credit note data – not the original credit note
letter-copy-explained = This overview was made from the data of the electronic invoice. You received the original invoice earlier; that one prevails.
letter-copy-number = Number
letter-copy-issued = Invoice date
letter-copy-due = Due date
letter-copy-delivered = Delivery date
letter-copy-order = Your reference
letter-copy-from = From
letter-copy-to = To
letter-copy-credits = Corrects invoice
letter-copy-col-line = Description
letter-copy-col-quantity = Quantity
letter-copy-without-vat = Total without VAT
letter-copy-vat = VAT { $percent } on { $base }
letter-copy-vat-plain = VAT
letter-copy-total = Total with VAT
letter-copy-payable = Payable according to the invoice
letter-copy-place = Copy of { $number }
letter-copy-no-lines = The lines and the VAT of this invoice are not known
letter-copy-characters = This invoice has characters that the letter cannot print
letter-copy-remedy = Add the PDF of the invoice

## Countries
letter-country-be = Belgium
letter-country-de = Germany
letter-country-fr = France
letter-country-lu = Luxembourg
letter-country-gb = United Kingdom
letter-country-ie = Ireland
letter-country-es = Spain
letter-country-pt = Portugal
letter-country-it = Italy
letter-country-at = Austria
letter-country-ch = Switzerland
letter-country-dk = Denmark
letter-country-se = Sweden
letter-country-no = Norway
letter-country-fi = Finland
letter-country-pl = Poland
letter-country-cz = Czech Republic
letter-country-us = United States

## Fields
letter-field-our-name = Our company name
letter-field-our-address = Our address
letter-field-our-iban = Our bank account
letter-field-our-kvk = Our Chamber of Commerce number
letter-field-sender = Signatory
letter-field-name = Name of the customer
letter-field-attention = For the attention of
letter-field-extra = Extra address line
letter-field-street = Street
letter-field-city = Postcode and town
letter-field-country = Country
letter-field-address = Address of the customer
letter-field-kind = Kind of letter
letter-field-total = Total

## What keeps a letter from being printed
letter-no-our-name = The name of our company is missing
letter-no-our-address = Our address is missing
letter-our-company-remedy = Complete the company details in the settings
letter-no-iban = There is no account for the customer to pay to
letter-no-iban-remedy = Enter the company’s IBAN in the settings
letter-no-kvk = The Chamber of Commerce number is missing; the law wants it on every letter
letter-no-sender = Nobody signs the letter
letter-no-sender-remedy = Choose a colleague who signs letters
letter-no-name = The name of the customer is missing
letter-no-street = The street of the customer is missing
letter-no-city = The town of the customer is missing
letter-customer-remedy = Complete the address on the customer’s card
letter-address-too-wide = "{ $line }" does not fit the window of the envelope
letter-address-too-long = The address has { $lines } lines; the window holds { $max }
letter-address-remedy = Shorten the address on the customer’s card
letter-no-items = There is no invoice in the letter
letter-no-deadline = The day to pay by is missing
letter-last-to-consumer = A last reminder with collection costs may not go to a consumer
letter-last-to-consumer-remedy = Send the 14-day letter, or record that the customer is a business
letter-costs-not-yet = This letter may not charge collection costs
letter-costs-not-yet-remedy = Only announce the costs, in the letter meant for that
letter-interest-not-here = Interest does not belong in this letter
letter-interest-not-yet = The 14-day letter only mentions interest, it does not charge it
letter-no-costs = The collection costs that this letter has to announce are missing
letter-day-not-here = The 14-day letter may not name a day to pay by
letter-no-arrangement = There is no payment arrangement to confirm
letter-no-promise = There is no promise to confirm
letter-nothing-to-pay = On balance there is nothing to pay
letter-total-differs = The total of { $said } is not the sum of the amounts: { $sum }
letter-total-differs-remedy = Make the letter again; the amounts have changed in the meantime
letter-sum = { $sum }
letter-sum-unknown = amounts in different currencies
letter-characters = The letter cannot print these characters: { $characters }
letter-characters-remedy = Write the name or text in other letters
letter-position = Position as of { $day }. What you have paid since is not yet included.

## Complaints, arrangements that were not kept, and other agreements
letter-greeting-friendly = With kind regards,
letter-cure-term = within seven days of receiving this letter
letter-cure-by = by { $day }
letter-col-received = Received ({ $unit })
letter-col-disputed = Disputed ({ $unit })
letter-schedule-rest = Still to be paid of the arrangement
letter-disputed-total = What your complaint is about
letter-left-out = Not listed, because we are still discussing it with you: { $items }.
letter-left-out-item = invoice { $number } ({ $amount })
letter-nothing-missed = No instalment of the arrangement was missed
letter-no-dispute = There is no complaint to answer
letter-no-outcome = The outcome of the complaint is missing
letter-no-hand-over = The day of the hand-over is missing
letter-no-estate = Who settles this customer's affairs is not known
letter-no-agreement = What was agreed is missing
