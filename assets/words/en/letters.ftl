### letters: screen Letters.

letters-day = { $day }
letters-tab-due = Ready
letters-tab-issued = Issued

## Keys
letters-key-choose = choose
letters-key-tick = tick
letters-key-page = page
letters-key-zoom = nearer, further, fit
letters-key-customer = open customer
letters-key-print = print
letters-key-window = envelope window
letters-key-open = open as printed
letters-key-save = save as PDF

## Letters that are due
letters-list = Letters that are ready
letters-group-confirmations = Confirmations
letters-group-notices = Notices
letters-group-others = Other letters
letters-all-of = { $group }: tick all
letters-none = No letters today
letters-none-why = As soon as a reminder or confirmation is due, it stands here with its copies
letters-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
letters-oldest-late =
    { $days ->
        [one] oldest { $days } day late
       *[other] oldest { $days } days late
    }
letters-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
letters-copies =
    { $count ->
        [one] { $count } copy
       *[other] { $count } copies
    }
letters-terms = terms
letters-heavy = > 20 g
letters-papers =
    { $count ->
        [one] { $count } sheet
       *[other] { $count } sheets
    }
letters-copy-missing = copy of { $number } is missing
letters-find-pdf = find PDF
letters-without = without, with a reason
letters-without-title = Without a copy of { $number }
letters-without-why = Why does the copy not go along?
letters-without-note = The reason is kept with the letter; the customer does not see it
letters-without-go = Send without the copy
letters-off-no-reason = give a reason first
letters-off-blocked = This letter cannot go yet: below it stands why
letters-closed = Chasing is closed now: the books are complete through { $day }
letters-closed-no-books = Chasing is closed now: no bank statement was read yet
letters-closed-why = Read files through { $day } first, so that nobody is reminded who has paid. Confirmations can go.
letters-read-money-in = Read money in
letters-stop = Stop

## The sum and the buttons
letters-count =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
letters-papers-both-sides =
    { $count ->
        [one] { $count } sheet on both sides
       *[other] { $count } sheets on both sides
    }
letters-heavy-count = { $count } heavier than 20 g
letters-issue-note = Issuing records each letter as it is printed
letters-print = Print
letters-save = Save as PDF
letters-more = More with these letters
letters-save-drafts = Save proofs without issuing…
letters-off-busy = Work is going on; wait until it is done
letters-off-none-due = No letters are due
letters-off-none-ticked = Tick a letter that can go
letters-issue-title =
    { $count ->
        [one] Issue { $count } letter
       *[other] Issue { $count } letters
    }
letters-issue-about = Together they ask for { $amount }
letters-issue-and-print =
    { $count ->
        [one] Issue and print { $count } letter
       *[other] Issue and print { $count } letters
    }
letters-issue-and-save =
    { $count ->
        [one] Issue and save { $count } letter
       *[other] Issue and save { $count } letters
    }
letters-issue-what = The step counts as done and the deadline begins to run. If something was paid meanwhile, that letter does not go.
letters-issue-print-how = One PDF for the printer is opened; each letter begins on a front side.
letters-issue-save-how = You choose a folder; one PDF per customer goes into it.
letters-issue-undo = An issued letter does not change any more; it can be taken back today, under Issued

## The letter that is looked at
letters-laying-out = The letter is being laid out…
letters-no-preview = This letter cannot be laid out yet
letters-no-preview-why = With the letter in the list stands what is missing
letters-window = Show envelope window
letters-window-short = Window
letters-window-left-fits = window on the left, { $width } × { $height } mm: fits
letters-window-right-fits = window on the right, { $width } × { $height } mm: fits
letters-window-too-small = the address does not fit the window
letters-fit = Fit
letters-nearer = Nearer
letters-further = Further
letters-next-page = Next page
letters-page-before = Page before
letters-page-of = { $page } of { $pages }
letters-caption-letter = Letter
letters-caption-letter-page = Letter, p. { $count }
letters-caption-copy = Copy { $number }
letters-caption-data = Data { $number }
letters-caption-terms = Terms p. { $count }

## Letters that were issued
letters-none-issued = No letter was issued yet
letters-none-issued-why = Each letter that you issue can be opened here as it was printed
letters-col-customer = Customer
letters-col-kind = Letter
letters-col-day = Date
letters-col-reference = Reference
letters-col-pages = Pages
letters-col-total = Amount
letters-open = Open
letters-undo = Take back
letters-undo-all =
    { $count ->
        [one] Take back
       *[other] Take back all { $count }
    }
letters-off-undo = only on the day they were issued

## What became of letters
letters-straight = Issue and send straight to the printer…
letters-issue-straight-how = The pile goes to this computer's printer at once; where there is none, the PDF opens.
letters-posted-question =
    { $count ->
        [one] Was the letter of { $day } printed and posted?
       *[other] Were the { $count } letters of { $day } printed and posted?
    }
letters-posted-yes = Yes, posted
letters-posted-menu = Posted…
letters-posted-title =
    { $count ->
        [one] { $count } letter in the post
       *[other] { $count } letters in the post
    }
letters-posted-go = Record
letters-posted-note = This is asked once and stands with the customer afterwards.
letters-print-again = Print again
letters-pile-more = More with this pile
letters-more-about = More with letter { $reference }
letters-mail-menu = Send by e-mail…
letters-returned-menu = Came back…
letters-returned-title = This letter came back
letters-returned-why = Why
letters-returned-note = Such as "not known at this address". The address is asked about at the next letter.
letters-returned-go = Record
letters-void-menu = Void…
letters-void-title =
    { $count ->
        [one] Void { $count } letter
       *[other] Void { $count } letters
    }
letters-void-go =
    { $count ->
        [one] Void { $count } letter
       *[other] Void { $count } letters
    }
letters-void-what = The letter no longer counts and what it was for is due again. What was printed is kept.
letters-void-why = Why
letters-mail-title = Send by e-mail
letters-mail-go = Open the draft
letters-mail-what = A message opens in your mail program with the letter and the copies in one PDF. You read it over and send it yourself.
letters-mail-confirmation = This confirms an agreement. By post that is better evidence.
letters-mailed-title = Was the e-mail sent?
letters-mailed-what = The letter counts as sent only once you say so.
letters-mailed-to = To which address
letters-mailed-go = Yes, sent
letters-mailed-not = No, not sent
letters-off-no-address = fill in the address that it went to
letters-off-day = fill in a day that has been
letters-off-sent = This letter was sent already
letters-off-not-sent = This letter was not sent yet
letters-sent-on = On
letters-sent-not-yet = not posted yet
letters-sent-posted = posted { $day }
letters-sent-emailed = e-mailed { $day }
letters-sent-returned = came back { $day }
letters-sent-void = void: { $reason }
letters-col-sent = Sent
