### desk: what the window says of its own accord: what was done, what is being done, what could not be.

desk-sample = demo company

# At the foot of the navigation: through which day the books are complete.
desk-books-through = Books through { $day }
desk-books-never = Nothing read yet
desk-books-complete = complete
desk-books-behind = update these first
desk-books-overridden = chasing all the same

# The page of all keys.
desk-keys-everywhere = Everywhere
desk-keys-call = In a call
desk-keys-customer = Customer card
desk-key-find = find, or somebody calls
desk-key-help = help
desk-key-screens = to a screen
desk-key-tab = to the next field
desk-key-escape = back, or close

# What Ctrl K finds.
desk-found-customers = Customers
desk-found-invoices = Invoices
desk-found-people = People
desk-found-screens = Go to
desk-found-call = they call us: open the conversation
desk-found-open = { $amount } open
desk-found-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}

# What was done.
desk-copied = Copied: { $text }
desk-dialled = Calling { $number }
desk-copied-to = Copy made: { $file }
desk-company-made = The company was made
desk-restored = Restored to { $file }
desk-drafts-saved = { $count ->
    [one] { $count } letter saved, not issued yet
   *[other] { $count } letters saved, not issued yet
}
desk-letters-file = Letters
desk-moved = The copy is in { $file }
desk-moved-there = Take this file to the other computer, put it in an ordinary folder there and open it with Minnelijk
desk-moved-here = From then on work only there: what you still enter here is not in it

# What is going on.
desk-reading = Reading files
desk-work-of = { $what }: { $done } of { $all }
desk-importing = Importing files into the company
desk-copying = Making the copy of today
desk-restoring = Bringing the copy back
desk-making-demo = Making the demo company
desk-making-letters = Laying out the letters
desk-issuing = Issuing the letters
desk-stop = Stop
desk-busy = Not possible just now
desk-busy-remedy = Try again when this is done

# What could not be done.
desk-no-company = No company is open yet
desk-no-company-remedy = Open the demo company or start your own
desk-no-files = There are no files waiting to be imported
desk-no-thread = The computer is too busy to begin this
desk-system = The computer could not do this
desk-no-pdf = The PDF is not in the company file
desk-open-remedy = There is no program to open PDFs with; the file is in { $file }
desk-dial-remedy = There is no program to call with; copy the number
desk-broke-off = Something went wrong in the program
desk-broke-off-why = Nothing was left half changed
desk-broke-off-remedy = Try again; whoever helps you finds more in { $folder }
desk-too-large = { $file } is larger than { $limit } MB
desk-network-disk = The company file is on a network disk
desk-network-disk-why = That works, but slower; better keep it on this computer and its copies on the network
desk-own-text-wrong = Something is wrong in your own text { $file }; the original is used instead
desk-no-display = Minnelijk cannot open a window: this computer has no display or no OpenGL.

# Closing.
desk-close-title = The copy of today was not made
desk-close-anyway = Close anyway

# Titles of file dialogs.
desk-pick-import = Files to import
desk-pick-copy = The PDF of the invoice
desk-pick-company = Open a company file
desk-pick-letterhead = Choose a letterhead
desk-pick-logo = Choose a logo
desk-pick-terms = The PDF of the terms and conditions
desk-pick-rates = The file of rates
desk-files-rates = Rates
desk-pick-copies = Folder for the copies
desk-pick-restore = Copy to bring back
desk-pick-restore-to = Bring back into a new file
desk-pick-move = Copy to take along
desk-pick-letters = Folder for the letters
desk-files-company = Company file of Minnelijk
desk-files-pdf = PDF
desk-files-copies = PDF or picture
desk-files-pictures = Picture

# leaving with something half-done
desk-leave-title = Not saved
desk-leave-what = What you typed on this screen will be lost.
desk-leave-do = Leave without saving
desk-leave-keep = Save and leave
desk-leave-stay = Stay

# New files in a folder that is watched, and in Downloads.
desk-looking = Looking for new files
desk-drawing-page = The page is being drawn
desk-pick-folder = Folder to read
desk-pick-watched = Folder with invoices
desk-watched-done = From the folder with invoices: { $what }
desk-looked-nothing = There are no new files
desk-not-looked = { $folder } was not looked into: { $what }
desk-offer-watched = In { $folder }: { $what }
desk-offer-downloads = In Downloads: { $what }
desk-offer-bank = { $count ->
    [one] { $count } bank file
   *[other] { $count } bank files
}
desk-offer-invoices = { $count ->
    [one] { $count } invoice
   *[other] { $count } invoices
}
desk-offer-pdfs = { $count ->
    [one] { $count } PDF
   *[other] { $count } PDFs
}
desk-offer-rest = { $count ->
    [one] { $count } other file
   *[other] { $count } other files
}
desk-offer-declined = { $count ->
    [one] This file is not offered again
   *[other] These { $count } files are not offered again
}
desk-own-text-remark = There is a word in your own text { $file } that may offend a customer; the text stays in use
desk-to-printer = The pile was sent to the printer
desk-add-by-hand = Add the PDF that is shown now to the message yourself
