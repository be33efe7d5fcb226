### import-documents: invoices, credit notes, lists and copies: what could not be read.

# Where
import-doc-place-document = invoice { $number }

# E-invoices
import-doc-no-invoice = There is no invoice or credit note in this file
import-doc-no-invoice-remedy = Save the invoice as an e-invoice (UBL) in your package again
import-doc-doctype = The file refers to definitions of its own (DOCTYPE); an e-invoice does not
import-doc-doctype-remedy = Save the invoice as an e-invoice (UBL) in your package again
import-doc-cut-off = The file ends in the middle of an invoice
import-doc-broken-xml = The XML of this file is not correct
import-doc-damaged-remedy = Download the file again, or save the e-invoice again
import-doc-no-number = An invoice without a number
import-doc-no-amount = There is no amount with it
import-doc-odd-amount = This amount cannot be read: { $text }
import-doc-too-precise = This amount has more than two decimals: { $text }
import-doc-too-large = This amount is too large: { $text }
import-doc-odd-date = This date cannot be read: { $text }
import-doc-due-before-issued = The due date ({ $due }) is before the invoice date ({ $issued })
import-doc-left-out-remedy = Correct it in your package and read the file in again

import-doc-inside-unreadable = The e-invoice { $file } inside this PDF cannot be read. { $why }
import-doc-inside-at = { $what } ({ $place })
import-doc-inside-unreadable-remedy = The PDF is read as a copy; save the invoice in your package again to bring in its data too

# Copies
import-doc-copy-needs-password = The PDF { $file } asks for a password
import-doc-copy-needs-password-remedy = Save the invoice without a password, then the copy can go behind a letter
import-doc-copy-damaged = The PDF { $file } cannot be opened
import-doc-copy-damaged-remedy = Save the invoice as PDF in your package again; without a copy the letter goes out all the same
import-doc-copy-empty = The PDF { $file } inside the e-invoice is empty
import-doc-copy-too-large = The PDF { $file } is too large to go behind a letter
import-doc-copy-too-large-remedy = Save only the pages of the invoice, at most 50 MB and 2,000 pages, or print it to a new PDF
import-picture-damaged = The picture { $file } cannot be opened
import-picture-damaged-remedy = Scan the invoice again, or save the picture as JPEG, PNG or PDF
import-picture-too-large = The picture { $file } is too large to go behind a letter
import-picture-too-large-remedy = Scan at 300 dpi or save it smaller, at most 50 MB and 100 megapixels per page

# Lists
import-table-no-columns = The columns for the invoice number and the amount cannot be recognised in this list: { $heads }
import-table-no-number = No column with the invoice number can be recognised in this list: { $heads }
import-table-no-amount = No column with the amount can be recognised in this list: { $heads }
import-table-columns-remedy = Point out the columns (with a command by --column HEAD=number), or in the first row call them for example Invoice number, Customer, Due date and Outstanding
import-table-no-rows = There is not a single invoice in this list that can be read
import-table-no-rows-remedy = Make the list in your package again
import-table-no-due = The list has no due dates; they follow from the invoice date and the payment terms
import-table-shifted = The values under { $head } and everything to the right of it stand one column further than their title; they were read that way
import-table-column-not-used = The column { $head } was not used: it holds no dates or amounts
import-table-amounts-mixed = In the column { $head } decimals stand sometimes after a comma and sometimes after a point; check the amounts
import-table-row-no-number = A row with an amount but without an invoice number
import-table-row-no-open = Invoice { $number }: the open amount is empty, so perhaps all of it was paid
import-table-number-twice = Invoice { $number } stands there twice, with another amount or another date; the first row was used
import-table-odd-currency = This currency is not known: { $text }
import-table-repeated =
    { $count ->
        [one] One row repeats an invoice and was not counted again
       *[other] { $count } rows repeat an invoice and were not counted again
    }
import-table-due-before-issued =
    { $count ->
        [one] Of one invoice the due date is before the invoice date
       *[other] Of { $count } invoices the due date is before the invoice date
    }
