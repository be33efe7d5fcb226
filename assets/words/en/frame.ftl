### frame: the window: navigation, search, keys, the line at the foot.

frame-nav-welcome = Welcome
frame-nav-today = Today
frame-nav-letters = Letters
frame-nav-agreements = Agreements
frame-nav-money-in = Money in
frame-nav-customers = Customers
frame-nav-settings = Settings
frame-nav-scripts = Call scripts
frame-nav-help = Help

frame-search = Search
frame-search-hint = Find a customer, invoice, amount…
frame-search-hint-short = Find customer, invoice…
frame-search-nothing = Nothing found. A name, a number or an amount is enough; so is a part of it.
frame-working-as = working as
frame-undo = undo
frame-all-keys = all keys
frame-all-keys-title = All keys
frame-close = Close
frame-cancel = Cancel
frame-dismiss = Put this notice away

frame-calendar-open = open the calendar
frame-calendar-before = Month before
frame-calendar-after = Month after

frame-amount-not-a-number = not an amount: type it as 1,210.00
frame-amount-too-precise = at most two decimals
frame-amount-too-large = this amount is too large
frame-day-unknown = not a day: type 28-10, Wed or +7

frame-offer-look = look at them
frame-offer-not = not these
