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

# tabs
customers-tabs = Parts of Customers
customers-tab-list = All customers
customers-tab-kinds = Kind
customers-tab-complete = To complete
customers-tab-alike = Perhaps the same
customers-key-new = new customer
customers-key-merge = merge
customers-key-tab = part
customers-key-tick = tick
customers-key-right = proposal is right
customers-key-next-field = next field
customers-key-keep = keep the row
customers-key-take-over = proposal from copy

# a new customer
customers-new = New customer
customers-new-button = Customer
customers-add = Add

# what kind they are
customers-kinds-title = What kind of customers are these?
customers-kinds-none = It is known what every customer is
customers-kinds-none-why = A new customer comes here when it is not certain whether it is a business, a consumer or government.
customers-kinds-all-right = All { $count } proposals are right
customers-kinds-choose = Choose or tick a customer first
customers-kinds-chosen = { $count ->
    [0] Nobody chosen
    [one] 1 customer chosen
   *[other] { $count } customers chosen
 }
customers-kinds-law = Whoever stays unknown gets a 14-day letter as a consumer before there are any costs.
customers-head-proposal = Proposal
customers-kind-of = Kind of { $name }
customers-kind-no-proposal = No proposal
customers-kind-as-consumer = counts as a consumer for the law
customers-kind-perhaps = { $kind }?
customers-kind-which = Choose…

# what is missing of them
customers-complete-title = What is still missing?
customers-complete-why = Of customers with something open, the largest amount first. Grey is a proposal from the copy of an invoice: → takes it over.
customers-complete-book = Complete from an address book (vCard or CSV)…
customers-complete-none = Nothing is missing
customers-complete-none-why = Telephone, address, kind, contact person and copy are known of everybody who has something open.
customers-head-address = Address
customers-head-person = Who decides
customers-head-copy = Copy
customers-phone-of = Telephone of { $name }
customers-address-of = Address of { $name }
customers-person-of = Who decides at { $name }
customers-address-hint = Street 1, 1234 AB Town
customers-phone-wrong = This is not a telephone number
customers-address-wrong = Write the address as: Street 1, 1234 AB Town
customers-language-of = Language of { $name }
customers-language-perhaps = { $language }?

# who may be one
customers-alike-none = Nobody is here twice
customers-alike-none-why = Whoever looks like another customer is shown here until you say whether they are the same.
customers-alike-why = Merging brings invoices, payments, agreements, letters and contacts together. They can be taken apart again later.
customers-alike-merge = Merge as { $name }
customers-alike-apart = Not the same
customers-alike-open = { $amount } open
customers-alike-nothing-open = nothing open
customers-merge-title = Merge with another customer
customers-merge-do = Merge
customers-merge-whom = Choose the other customer
customers-merge-find = Find the other customer
customers-merge-type = Type a few letters of the name, the town or the number.
customers-merge-stays = Which one stays
customers-merge-why = The other one leaves the list; its name, number and accounts are still recognised. It can always be undone, also later on the card.
customers-kinds-keys = B, C or G records it; Enter when the proposal is right.
customers-kinds-then = Next: what had been done about { $count } old items?
