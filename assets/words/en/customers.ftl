### customers: screen Customers, the list.

customers-sentence = { $customers ->
    [one] 1 customer
   *[other] { $customers } customers
 }, nothing overdue
customers-sentence-late = { $customers ->
    [one] 1 customer
   *[other] { $customers } customers
 } · { $late } overdue, { $amount } together
customers-none = No customers yet
customers-none-why = Read in invoices or a list of open items; each customer then gets a card.
customers-none-read = To Money in
customers-find = Find customers
customers-find-hint = name, number, town, telephone…
customers-which = Which customers
customers-all = All
customers-open = Open
customers-late = Overdue
customers-found = { $count } found
customers-nothing = Nobody found
customers-nothing-why = Part of the name, the number, the town or a telephone number is enough.
customers-nothing-all = Show all customers
customers-list = Customers
customers-head-name = Customer and town
customers-head-number = Number
customers-head-open = Open
customers-head-overdue = Overdue
customers-head-days = Days
customers-key-choose = choose
customers-key-open = card
customers-key-find = find
