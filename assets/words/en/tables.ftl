# Tables: spreadsheets, lists, what is in which column

# Spreadsheets
import-sheet-empty = There is nothing on any sheet of this spreadsheet that is not hidden
import-sheet-empty-remedy = See whether the list is on a hidden sheet, or make the file again
import-sheet-damaged = This spreadsheet is damaged
import-sheet-damaged-remedy = Open it in your spreadsheet program and save it again, or save it as CSV
import-sheet-locked = This spreadsheet has a password
import-sheet-locked-remedy = Save it without a password in your spreadsheet program and try again
import-sheet-too-large = This spreadsheet has more cells than can be read
import-sheet-too-large-remedy = Save only the sheet with the list, or save it as CSV
import-unknown-xlsb = This is an Excel file in binary form (.xlsb)
import-unknown-xlsb-remedy = Open it in Excel and save it as .xlsx
import-piece-too-long = A row or a cell of this file goes on without end
import-piece-too-long-remedy = Often a quotation mark is missing; make the file again

# What only you can say
import-ask-days = In the column { $head }, { $example } can be read in two ways. What comes first?
import-ask-days-remedy = Say it in the window, or give the command --days day-first or --days month-first
import-ask-turned = In the column { $head } a spreadsheet program has probably swapped day and month of { $days } dates; { $texts } stayed text. Turn them back?
import-ask-turned-remedy = Say it in the window, or give the command --turned yes or --turned no
import-ask-decimal = In the column { $head }, { $example } can be thousands or an amount with decimals. What stands before the decimals?
import-ask-decimal-remedy = Say it in the window, or give the command --decimal comma or --decimal point
import-answer-day-first = the day
import-answer-month-first = the month
import-answer-turn-back = turn back
import-answer-leave = leave them
import-answer-comma = a comma
import-answer-point = a point

# Lists of customers
import-table-no-customer = No column with the customer's name can be recognised in this list: { $heads }
import-table-row-no-name = A row without a name
import-customer-place = { $name }
import-customer-other-name = the name is { $ours } here, { $theirs } in the list
import-customer-other-address = the address is { $ours } here, { $theirs } in the list
import-customer-other-city = the town is { $ours } here, { $theirs } in the list
import-customer-other-phone = the telephone number is { $ours } here, { $theirs } in the list
import-customer-other-email = the e-mail address is { $ours } here, { $theirs } in the list
import-customer-other-kvk = the Chamber of Commerce number is { $ours } here, { $theirs } in the list
import-customer-other-vat = the VAT number is { $ours } here, { $theirs } in the list
import-customer-other-remedy = What stands here stays; change it at the customer if the list is right
import-done-customers =
    { $count ->
        [one] { $count } customer imported
       *[other] { $count } customers imported
    }

# On the screen
money-in-kind-customers = List of customers
money-in-kind-known = { $name } · recognised
money-in-answer-first = First answer the question under this file
money-in-columns-open-items = Open items
money-in-columns-customers = Customers
money-in-columns-sheet = Sheet
money-in-columns-heads = Row with the names of the columns
money-in-columns-no-heads = there are no names of columns
money-in-columns-row = row { $count }
money-in-columns-understood =
    { $count ->
        [0] All { $rows } rows understood
       *[other] { $understood } of { $rows } rows understood, { $count } are left out
    }
money-in-columns-understood-first =
    { $count ->
        [0] The first { $rows } rows are all understood
       *[other] Of the first { $rows } rows { $understood } are understood, { $count } are left out
    }
money-in-columns-no-number = Say which column has the invoice number
money-in-columns-no-customer = Say which column has the customer's name
money-in-columns-no-number-or-amount = Say which column has the invoice number and which the amount
refused-list-columns = Say where the invoice number and the amount are, or of customers the name
settings-list-table = list, columns said when it was read

# What a column of a list holds
list-column-number = invoice number
list-column-issued-on = invoice date
list-column-due-on = due date
list-column-amount = invoice amount
list-column-open = open
list-column-paid = paid
list-column-currency = currency
list-column-customer-number = customer number
list-column-legal-name = legal name
list-column-customer-name = customer's name
list-column-contact-name = contact
list-column-email = e-mail
list-column-phone = telephone
list-column-mobile = mobile
list-column-street = street and house number
list-column-postcode = postcode
list-column-city = town
list-column-country = country
list-column-iban = IBAN
list-column-kvk = Chamber of Commerce number
list-column-vat = VAT number
list-column-terms-days = terms of payment
list-column-language = language
list-column-reminders = reminders
list-column-last-reminder-on = last reminder on
list-column-handed-over = handed over for collection
list-column-order-reference = order number
list-column-payment-reference = payment reference
list-column-delivered-on = delivered on
list-column-description = description

# How to get the file
package-title = How to get the list
package-choose = Your bookkeeping package
package-other = Another package
package-open-items = Open items
package-customers = Customers
package-sure-maker = Looked up on { $day } with its maker; not checked in the program itself
package-sure-others = Looked up on { $day } with others who work with it; not checked in the program itself
package-sure-not = On { $day } it could not be found where this stands in the program; not checked in the program itself

# The command import
cli-arg-days = What comes first in dates that can be read in two ways
cli-arg-turned = Turn back dates of which a spreadsheet program swapped day and month
cli-arg-decimal = What stands before the decimals in amounts that can be read in two ways
