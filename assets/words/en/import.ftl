### import: files as a whole: recognised, too large, empty.

# Why something was put against an item
import-reason-list = according to the open-items list
import-reason-credit-note = credit note { $number } names this invoice
import-reason-returned = taken back by the bank on { $day }
bank-return-account-unknown = the bank says the account number is wrong
bank-return-account-closed = the bank says the account is closed
bank-return-account-blocked = the bank says the account is blocked
bank-return-no-money = the bank says there was not enough in the account
bank-return-no-mandate = the bank says there was no valid mandate
bank-return-asked-back = the customer asked for the direct debit back
bank-return-deceased = the bank says the customer has died
bank-return-refused = refused by the customer or their bank
bank-return-twice = the bank says it was a double payment
bank-return-recalled = recalled by the sender or their bank
bank-return-code = reason of the bank: { $code }
import-bank-gap = Statements of account { $account } are missing between { $after } and { $before }: the balances do not join
import-bank-gap-remedy = Read in those days too; until then the bank is complete through { $after }

# What will happen, and why not
import-stopped = Reading was stopped; nothing has changed
import-not-ours = This invoice was not sent by you but by { $supplier }
import-not-ours-remedy = Only your own sales invoices are read; if this is one, check your details under Settings
import-purchase = This is a purchase invoice: { $supplier } sent it to you
import-purchase-remedy = Book it in your package; only your own sales invoices belong here. If you are not the customer, check your details under Settings
import-nothing-payable = There is nothing left to pay
import-nothing-payable-remedy = You need not do anything
import-other-amount = This number is already there with { $ours }, here it is { $theirs }
import-other-amount-remedy = Check in your package which amount is right; a difference belongs on a credit note
import-no-customer = It does not say who the customer is
import-no-customer-remedy = Include a column with the customer’s name or number in the list
import-rows-paid =
    { $count ->
        [one] One row has been paid already and was skipped
       *[other] { $count } rows have been paid already and were skipped
    }
import-rows-without-day =
    { $count ->
        [one] One row has no date; its payment term counts from today
       *[other] { $count } rows have no date; their payment term counts from today
    }
import-pending =
    { $count ->
        [one] One line has been announced and not been booked yet
       *[other] { $count } lines have been announced and not been booked yet
    }
import-pending-remedy = They come along once the bank has booked them
import-list-higher = According to the list { $list } is open, here { $ours }
import-list-currency = In the list this invoice is in another currency
import-list-remedy = Check in your package whether a payment still has to be booked there
import-return-place = { $day }
import-return-of-what = The bank took back { $amount } of { $name }; which receipt that belongs to was not found
import-return-of-what-remedy = It waits under To explain: choose there which invoice is open again

# What was done
import-nothing-ticked = No file was chosen to be read
import-nothing-ticked-remedy = Tick at least one file
import-nothing-new = Everything in these files was there already; nothing has changed
import-done-and = { $first }, { $then }
import-done-items =
    { $count ->
        [one] 1 invoice added
       *[other] { $count } invoices added
    }
import-done-receipts =
    { $count ->
        [one] 1 bank line added
       *[other] { $count } bank lines added
    } ({ $matched } matched by themselves)
import-done-copies =
    { $count ->
        [one] 1 copy added
       *[other] { $count } copies added
    }
import-done-changed =
    { $count ->
        [one] 1 invoice brought up to date
       *[other] { $count } invoices brought up to date
    }
import-done-missed =
    { $count ->
        [one] 1 copy could not be found again
       *[other] { $count } copies could not be found again
    }
import-done-statements = Bank statements brought up to date
import-note-rounding = Rounding difference
import-note-not-a-customer = Known: not a customer
import-note-taken-back = Taken back by the bank

# Taking an import out again
import-undone = Import undone
import-rests-on = This can no longer be undone
import-rests-on-why =
    { $count ->
        [one] Something already rests on { $named }: a payment, a letter, an agreement, a later list or a merge of customers
       *[other] Something already rests on { $count } rows: a payment, a letter, an agreement, a later list or a merge of customers ({ $named })
    }
import-rests-on-remedy = First undo what was done afterwards

# What had been done before, and copies by hand
import-opening-none = There is no open invoice for which this is still needed
import-opening-future = This day has not been yet
import-opening-answered =
    { $count ->
        [one] Opening position of 1 invoice recorded
       *[other] Opening position of { $count } invoices recorded
    }
import-note-opening-promise = Promised before this program was in use
import-note-opening = Had been handed over already
import-attach-no-item = This invoice is no longer there
import-attached = Copy added to { $number }

# Decisions about receipts
money-in-allocated = { $amount } put against { $number }
money-in-allocated-several = { $amount } put against { $count } invoices
money-in-reopened = { $amount } taken back: { $number } is open again
money-in-reopened-several = { $amount } taken back: { $count } invoices are open again
means-cash = in cash
means-card = by card
means-set-off = by set-off
money-in-entered = { $amount } { $means } from { $name } recorded
money-in-entered-future = This day is still to come
money-in-entered-nothing = Nothing is left to record
money-in-kept = { $amount } kept as credit of { $name }
money-in-set-aside = { $amount } is not from a customer
money-in-taken-back = Allocation of { $amount } taken back
money-in-credit-used = { $amount } of credit note { $number } used
money-in-no-receipt = This receipt is no longer there
money-in-nothing-left = Nothing of this receipt is left
money-in-decided = This receipt has already been decided about
money-in-decided-remedy = Take back its allocation first
money-in-more-than-open = { $open } is open on { $number }
money-in-more-than-paid = { $paid } was paid on { $number }
money-in-more-than-left = { $left } is left to be put against invoices
money-in-nothing-to-take-back = This receipt has not been put against anything
money-in-returned = This allocation cannot be taken back
money-in-returned-why = The bank took back this receipt; the invoice is open again already
money-in-no-credit = This credit note has no credit left
money-in-credit-elsewhere = A credit note can only be used for invoices of the same customer

# Address books
import-contacts-none = Nobody in this address book has a name and a telephone number, an e-mail address or an address
import-contacts-none-remedy = Export the contacts as vCard or CSV and choose all fields
import-contacts-empty =
    { $count ->
        [one] One card has no name, or nothing by which to reach anybody
       *[other] { $count } cards have no name, or nothing by which to reach anybody
    }
import-contacts-too-many = Nothing was read after the first { $count } cards
import-contacts-nobodys =
    { $count ->
        [one] One card belongs to no customer
       *[other] { $count } cards belong to no customer
    }
import-done-contacts =
    { $count ->
        [one] 1 contact
       *[other] { $count } contacts
    }
import-done-filled =
    { $count ->
        [one] 1 customer completed
       *[other] { $count } customers completed
    }
