# What a receipt means: why this proposal, and why not by itself.

matching-structured-reference = reference { $reference }
matching-number-in-text = invoice number { $number }
matching-short-number-in-text = “{ $written }” is { $number }
matching-iban-known = IBAN known
matching-name-similar = similar name
matching-amount-equal = amount equal
matching-amount-part = part payment, { $left } stays open
matching-sum-fits = sum of { $items } items fits
matching-amount-unique = amount unique
matching-instalment-fits = instalment { $number } of { $of }
matching-credit-note-netted = credit note { $number } taken off
matching-number-mistyped = “{ $written }” is { $number } with one digit wrong
matching-letter-reference = our letter { $reference }
matching-discount-taken = { $amount } discount taken
matching-bank-costs = { $amount } kept by the bank
matching-rounded = difference of { $amount }
matching-payout = payout from { $provider }
matching-same-payment = reference of the payment
matching-part-taken-back = part of { $amount } paid

matching-number-also-fits = Not applied by itself: “{ $written }” fits { $number } ({ $customer }) too
matching-different-customers = Not applied by itself: one thing points at { $customer }, another at { $other }
matching-payer-unknown = Not applied by itself: neither the account nor the name is known to be this customer's
matching-amount-larger = Not applied by itself: { $rest } more was paid than is open
matching-amount-smaller = Not applied by itself: { $missing } less was paid than the invoices named
matching-amount-fits-other = Not applied by itself: the amount is exactly that of { $number }
matching-names-settled = Not applied by itself: invoice { $number } in the text is settled already
matching-several-fit = Not applied by itself: { $count } possibilities fit
matching-iban-shared = Not applied by itself: { $count } customers use this account
matching-only-sum = Not applied by itself: only the account and the sum fit
matching-only-name-and-amount = Not applied by itself: only name and amount fit
matching-only-amount = Not applied by itself: only the amount fits
matching-nothing-fits = Nothing open fits this
matching-paid-twice = Looks like invoice { $number } paid a second time: pay it back, or keep it for the next invoice
matching-same-amount-before = Not applied by itself: the same amount came in on { $day }
matching-says-advance = Not applied by itself: the text speaks of an offer or an advance
matching-says-back = Not applied by itself: it is money that comes back
matching-taken-back-of-what = Not applied by itself: which payment was taken back is not certain
matching-from-provider = Not applied by itself: { $provider } pays out the money of several payers

refused-difference-too-large = This is too much to settle by itself

difference-rounding = rounding
difference-discount = discount
difference-bank-costs = bank costs
