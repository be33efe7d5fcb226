### import-audit: audit files (XAF): the books of a year, what is open in them and what was paid.

# Why something was put against an item
import-reason-books-paid = paid on { $day } according to the books

# What could not be read
import-xaf-cut-off = The audit file ends in the middle
import-xaf-damaged = The XML of this audit file is damaged
import-xaf-doctype = The audit file refers to definitions of its own (DOCTYPE); an audit file does not
import-xaf-damaged-remedy = Make the audit file again in your accounting package (XAF 3.2 or 4.0)
import-xaf-too-many = This audit file has more than { $count } bookings on debtors
import-xaf-too-many-remedy = Make the audit file of a shorter time, or use a list of open items
import-xaf-empty = This audit file has no customers and no sales invoices
import-xaf-no-invoices =
    { $count ->
        [one] This audit file has { $count } customer but no invoices: its bookings name no customer with an invoice number
       *[other] This audit file has { $count } customers but no invoices: its bookings name no customer with an invoice number
    }
import-xaf-empty-remedy = Make a list of open items in your accounting package and read that in
import-xaf-odd =
    { $count ->
        [one] The amount of one line cannot be read; it was left out
       *[other] The amounts of { $count } lines cannot be read; they were left out
    }
import-xaf-again-remedy = Check the open amounts in your accounting package, or make the audit file again
import-xaf-unnamed =
    { $count ->
        [one] One booking on debtors names no customer or no invoice and was left out
       *[other] { $count } bookings on debtors name no customer or no invoice and were left out
    }
import-xaf-unnamed-remedy = Fill in the customer and the invoice number in your accounting package, or read a list of open items as well

# What does not add up
import-xaf-place-opening = opening balance
import-xaf-totals = The lines come to { $debit } debit and { $credit } credit, but above them stands { $said-debit } and { $said-credit }
import-xaf-unbalanced = Debit ({ $debit }) and credit ({ $credit }) are not equal
import-xaf-subledger-differs = According to the debtors’ subledger in this file { $sum } is open on { $count } invoices, according to the ledger accounts { $other-sum } on { $other-count } invoices
import-xaf-subledger-differs-remedy = The subledger was followed; look up the difference in your accounting package
import-xaf-let-go =
    { $count ->
        [one] Of invoice { $named } { $amount } was not received but written off as a difference; it counts as paid. Otherwise { $open } would be open on { $open-count } invoices
       *[other] Of { $count } invoices ({ $named }) { $amount } in all was not received but written off as a difference; they count as paid. Otherwise { $open } would be open on { $open-count } invoices
    }
import-xaf-closing-differs =
    { $count ->
        [one] The bookings of one customer come to { $booked }, but the closing balance in the file is { $closing }
       *[other] The bookings of { $count } customers come to { $booked } in all, but the closing balances in the file are { $closing }
    }

# What it does not say
import-xaf-before = From before this financial year { $amount } was open; which invoices that is, the file does not say
import-xaf-before-remedy = Read the audit file of the year before too, together or first, or a list of open items
import-xaf-unknown =
    { $count ->
        [one] One invoice of before this financial year, on which { $amount } was booked, is not known here
       *[other] { $count } invoices of before this financial year, on which { $amount } in all was booked, are not known here
    }
import-xaf-part = This is one of several files that belong together
import-xaf-part-remedy = Read all parts at once
import-xaf-without-due =
    { $count ->
        [one] One open invoice has no due date; it follows from the payment terms
       *[other] { $count } open invoices have no due date; it follows from the payment terms
    }
import-xaf-last-money = The last booking of bank or cash in this file is of { $day }
import-xaf-until = This file goes through { $day }; it cannot know of a later day

# What was guessed
import-xaf-accounts = Read as the account of debtors, by what sales are booked on it: { $accounts }
import-xaf-accounts-remedy = If that is not right, read a list of open items instead
import-xaf-guessed =
    { $count ->
        [one] One payment names no invoice; { $amount } was taken off the customer’s oldest open invoice
       *[other] { $count } payments name no invoice; { $amount } in all was taken off the customers’ oldest open invoices
    }
import-xaf-on-account =
    { $count ->
        [one] One payment belongs to no invoice ({ $amount }); it was not used
       *[other] { $count } payments belong to no invoice ({ $amount } in all); they were not used
    }
import-xaf-overpaid =
    { $count ->
        [one] On one invoice { $amount } too much was booked; that credit was not used
       *[other] On { $count } invoices { $amount } in all too much was booked; that credit was not used
    }
import-xaf-in-another =
    { $count ->
        [one] One open invoice was made in another currency; in the file and here it stands in { $currency }
       *[other] { $count } open invoices were made in another currency; in the file and here they stand in { $currency }
    }

# Whose books
import-xaf-not-ours = These are the books of { $company }, not yours
import-xaf-other-name = In this file the company is called { $company }
import-xaf-not-ours-remedy = See whether this is the right administration; if it is, check your details under Settings
import-xaf-taken-remedy = See in your package whether this is the same invoice, and correct its number or its amount
