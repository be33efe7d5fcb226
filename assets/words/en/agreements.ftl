### agreements: screen Agreements.


# payments
agreements-disc-received = Received
agreements-disc-missed = Not received
agreements-disc-partly = Partly received
agreements-disc-lapsed = Lapsed
agreements-disc-later = Later
agreements-disc-part = { $amount } received
agreements-disc-last = last instalment
agreements-disc-not-yet = not in yet

# a new arrangement
agreements-new-title = New arrangement
agreements-new-items = Invoices that rest meanwhile
agreements-new-count = Instalments
agreements-new-at-most = four at most
agreements-new-first = First payment in our account
agreements-new-schedule = Schedule
agreements-new-day-nr = Day of instalment { $nr }
agreements-new-amount-nr = Amount of instalment { $nr }
agreements-new-adds-up = Together
agreements-new-does-not = The instalments do not make
agreements-new-person = Agreed with
agreements-new-cause = Cause
agreements-new-choose = choose…
agreements-new-words = In the customer’s words
agreements-new-confirm = Confirm by letter, in duplicate
agreements-new-read-back = Read back
agreements-new-agreed = Repeated and agreed
agreements-new-keep = Record
agreements-new-keep-letter = Record and prepare the letter
agreements-new-no-items = Choose at least one invoice
agreements-new-incomplete = A day or amount in the schedule cannot be read
agreements-new-past = The first payment lies in the past
agreements-new-order = The days are not in order
agreements-new-rest = The schedule and the amount differ by { $amount }
agreements-new-no-person = With whom it was agreed is missing
agreements-new-no-cause = The cause is missing
agreements-new-not-read-back = Not yet repeated and agreed
