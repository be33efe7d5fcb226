### lists: open-items lists of another package: the day they tell of, what differs, what is gone.

# The day through which the bank was booked
money-in-list-which-day = Through which day was the bank booked in this list?
money-in-list-through = through { $day }
money-in-list-other-day = Another day…
money-in-list-account = Account and day…
money-in-list-not-known = Not known
money-in-list-booked = bank through { $day }
money-in-list-day-unknown = day not known
money-in-list-day-title = Through which day was the bank booked?
money-in-list-day-why = An amount on the list holds on that day: what comes in afterwards still comes off. Often it is an earlier day than the one on which the list was made.
money-in-list-day-hint = day
money-in-list-day-do = Record
money-in-list-iban = Your bank account (IBAN)
money-in-list-another = Another bank account (IBAN)
money-in-list-iban-day = Booked through
money-in-list-off-day = Fill in a day for every account, no later than today
money-in-list-off-iban = Fill in an IBAN

# What is gone, and what differs
money-in-list-gone =
    { $count ->
        [one] { $count } item is no longer on the list. Close it as “according to the list of { $day }”?
       *[other] { $count } items are no longer on the list. Close them as “according to the list of { $day }”?
    }
money-in-list-part =
    { $count ->
        [one] { $count } item is not on the list of { $day }: more than is still on it. Is this a part of one? Then leave it open.
       *[other] { $count } items are not on the list of { $day }: more than are still on it. Is this a part of one? Then leave them open.
    }
money-in-list-back =
    { $count ->
        [one] { $number } was settled according to an earlier list; on that of { $day } { $theirs } is open again. Reopen it?
       *[other] { $count } items were settled according to an earlier list; on that of { $day } { $theirs } is open again. Reopen them?
    }
money-in-list-lower =
    { $count ->
        [one] { $number }: on the list of { $day } { $theirs } is open, here { $ours }. Follow the list?
       *[other] { $count } items: on the list of { $day } { $theirs } is open, here { $ours }. Follow the list?
    }
money-in-list-higher =
    { $count ->
        [one] { $number }: on the list of { $day } { $theirs } is open, here { $ours } is left of it. Follow the list?
       *[other] { $count } items: on the list of { $day } { $theirs } is open, here { $ours } is left of it. Follow the list?
    }
money-in-list-gone-title = No longer on the list
money-in-list-back-title = Open again on the list
money-in-list-lower-title = Less open on the list
money-in-list-higher-title = More open on the list
money-in-list-close = Close
money-in-list-leave = Leave open
money-in-list-reopen = Reopen
money-in-list-leave-closed = Leave closed
money-in-list-follow = Follow the list
money-in-list-keep = Keep ours
money-in-list-look =
    { $count ->
        [one] Look at it
       *[other] Look at the { $count }
    }
money-in-list-do = { $what } ({ $count })
money-in-list-ours = Open here
money-in-list-theirs = On the list
money-in-off-list-unanswered = Say first through which day the bank was booked in { $file }
money-in-off-list-undecided = Answer first what is asked below { $file }
money-in-col-gone = Gone
money-in-sum-closed =
    { $count ->
        [one] { $count } closed
       *[other] { $count } closed
    }

# Said by the import
import-reason-list-of = according to the list of { $day }
import-list-unanswered = Of { $file } it was not said through which day the bank was booked in it
import-list-unanswered-remedy = Give that day, or say that it is not known
import-list-undecided = Not everything about { $file } was answered
import-list-undecided-remedy = Say what happens to items that differ or are no longer on the list
import-list-not-known = It is not known through which day the bank was booked: only what is new comes in
import-list-older = This list holds on { $day }; there is one of { $newer } already. Only what is new comes in
import-list-strangers =
    { $count ->
        [one] { $count } open item is of a customer who stood on no list, and stays open
       *[other] { $count } open items are of customers who stood on no list, and stay open
    }
import-done-closed =
    { $count ->
        [one] 1 invoice closed according to the list
       *[other] { $count } invoices closed according to the list
    }
import-done-lists = List kept: the bank is up to date
import-list-not-known-remedy = Once you know that day, read the list again and give it; from a script with --booked-through

# Said to scripts
cli-list-day-to-come = { $day } is still to come
cli-list-no-account = No bank account is known yet
cli-list-no-account-remedy = Name the account too: --booked-through IBAN=DATE
cli-list-account-missing = Of account { $account } no day was given
cli-list-account-missing-remedy = Give a day for every account, or one day for all
cli-list-gone-left =
    { $count ->
        [one] { $count } item is no longer on the list and stays open
       *[other] { $count } items are no longer on the list and stay open
    }
cli-list-gone-left-remedy = With --close-gone they are closed; if this is a part of a list, choose in the window
cli-list-differs-left =
    { $count ->
        [one] { $count } item is on the list otherwise than in our own books, which were followed
       *[other] { $count } items are on the list otherwise than in our own books, which were followed
    }
cli-list-differs-left-remedy = With --follow-list the list is followed; in the window you choose item by item
