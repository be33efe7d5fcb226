### cli: the command line.

cli-about = Gets overdue invoices paid, amicably: whom to call today and why, what to say, and the letter. Without a command it opens the window
cli-arg-company = The company file; without it, the one that was last opened
cli-arg-today = Works as if it were this day (2026-11-22)
cli-arg-lang = Speaks Dutch or English
cli-arg-json = Answers with one JSON document
cli-company = Shows our own company's settings, or takes them from a file
cli-arg-set = A TOML file with settings: name, ibans, terms_days, …
cli-import = Brings in bank statements, invoices, audit files, open-items lists and copies
cli-arg-dry-run = Says what would be added and changes nothing
cli-arg-booked-through = Through which day the bank was booked in a list: for all accounts, or for one as IBAN=DATE
cli-arg-close-gone = Closes what is no longer on the list, unless that is more than is still on it
cli-arg-follow-list = Follows the list where it says something else than our own books
cli-arg-column = What stands in a column, such as “Bon=number”: the head and the meaning; an unknown meaning is refused with the list of all
cli-arg-keep-columns = Remembers the columns under this name, for the next table with the same heads
cli-arg-doubtful = Whoever in a file looks like a known customer is the same or another: for all, or per customer
cli-arg-files = Files, or folders with files
cli-opening = Shows of which old invoices nobody said yet what has been done about them, and records it
cli-arg-answer = What has been done (fresh, once:DATE, last:DATE, promised:DATE, handed-over, left-alone:WHY, as-listed), for all, or after number=, customer= or older-than-DAYS=
cli-receipts = Lists every booked line: what it was put against, and what waits
cli-worklist = Lists whom to call or write to today, and why
cli-arg-all = Also those for whom nothing is due yet
cli-call = Prepares a call: whom to ask for, what to say, the answers to excuses
cli-arg-customer = Number or name of the customer
cli-charges = Shows interest and costs of a customer, with the calculation
cli-charges-interest = interest { $amount }, { $per_day } a day
cli-charges-costs = collection costs { $amount }, { $from }
cli-agreements = Lists promises and arrangements, kept or not
cli-backup = Writes a checked copy of the company file
cli-arg-backup = Where the copy goes; it must not exist yet
cli-restore = Makes a company file of a copy
cli-arg-restore = The copy; it stays as it is
cli-check = Looks through the whole company file

cli-no-company = No company file was named, and none was opened before
cli-no-company-remedy = Name one with --company FILE
cli-answer-not-written = The answer could not be written: { $detail }
cli-no-such-customer = There is no customer “{ $customer }”
cli-no-such-customer-remedy = Give the number or the whole name, as the worklist shows them
cli-settings-unreadable = The file with settings could not be read: { $detail }
cli-settings-unknown = There is no setting “{ $name }”
cli-settings-misfit = The value of “{ $name }” does not fit
cli-settings-unknown-remedy = The names and values are those that “company” shows; nothing was changed

cli-head-number = Number
cli-head-name = Name
cli-head-open = Open
cli-head-overdue = Overdue
cli-head-days = Days
cli-head-step = Step
cli-head-why = Why
cli-head-day = Day
cli-head-amount = Amount
cli-head-from = From
cli-head-for = For
cli-head-left = Left
cli-head-certainty = Certainty
cli-head-kind = Kind
cli-head-made-on = Made on
cli-head-next = Next
cli-head-state = State
cli-head-setting = Setting
cli-head-file = File
cli-head-format = Format
cli-head-new = New
cli-head-known = Known
cli-head-changed = Changed
cli-head-left-out = Left out
cli-head-value = Value

cli-today = { $customers ->
    [0] nobody today
    [one] one customer today
   *[other] { $customers } customers today
}
cli-not-today = Not today
cli-books-behind = the bank is not complete through { $day }: no chasing until it is
cli-books-unexplained = { $receipts ->
    [one] one receipt waits for an explanation
   *[other] { $receipts } receipts wait for an explanation
}
cli-certain = certain
cli-likely = likely
cli-unknown = unknown
cli-not-a-receipt = not a receipt
cli-promise = promise
cli-arrangement = arrangement
cli-ask-for = ask for { $name }
cli-phone = telephone { $phone }
cli-to-discuss = to discuss: { $amount }
cli-excuses = What they may say, and the answer
cli-copied = copied and checked: { $file }
cli-restored = restored and checked: { $file }
cli-checked = Everything adds up
cli-demo = Makes the demo company as it stands today
cli-letters = Lists the letters that are due, writes them as PDF, and records them
cli-arg-out = Writes one PDF for each customer into this folder
cli-arg-batch = Writes one PDF for the printer
cli-arg-issue = Records the letters as sent; without it they are drafts
cli-arg-despite-books = Why reminders go although the bank is not complete
cli-demo-made = the demo company stands in { $file }
cli-books-closed-remedy = Import the latest bank statement, or give a reason with --despite-books
cli-head-letter = Letter
cli-head-pages = Pages
cli-no-letters = no letter is due
cli-drafts = drafts: nothing was recorded; --issue records them
cli-peace = { $ended ->
    [one] once
   *[other] { $ended } times
 } left in peace this month, of which { $paid } paid without contact

cli-import-doubt = { $one } may be the same as { $other } ({ $why }); without an answer they come in as another customer
cli-import-doubt-remedy = Say so with --doubtful same or --doubtful other, or per customer as NAME=same
cli-column-no-head = No table has a head “{ $head }”
cli-column-no-head-remedy = The heads are: { $heads }
cli-column-no-meaning = A column cannot mean “{ $meaning }”
cli-columns-mixed = These columns do not belong in one kind of table
cli-column-meanings = A list has { $items }; a list of customers { $customers }; a bank { $bank }; a settlement { $settlement }
cli-columns-remedy = Point out the column with --column HEAD=MEANING
cli-opening-waits = { $count ->
    [0] there is no old invoice of which anything has to be said yet
    [one] of one old invoice nobody said yet what has been done about it; until then it goes in no letter (command opening)
   *[other] of { $count } old invoices nobody said yet what has been done about them; until then they go in no letter (command opening)
}
cli-opening-unknown = “{ $name }” does not wait for an answer
cli-opening-unknown-remedy = Give the invoice number or the customer’s whole name, as “opening” shows it
