### writing: letters that somebody asks for, and which letter may go to whom.

ask-letter-title = Ask for a letter
ask-letter-do = Make ready
ask-letter-kind = Which letter
ask-letter-about-statement = Everything that is open, also what is not due yet. Not a reminder.
ask-letter-about-thanks = Thanks for the last payment.
ask-letter-about-order = Confirms the order and takes the terms and conditions along; that they were handed over is put on record.
ask-letter-about-default = For a customer with whom no term of payment was agreed: after it the customer is in default.
ask-letter-about-hand-over = Announces that the case is handed over, and until when the customer can still pay you directly.
ask-letter-about-limitation = Interrupts the limitation of everything that is late, also of what is disputed. Send it by registered post.
ask-letter-hand-over-on = Handed over on
ask-letter-order = What was ordered and agreed
ask-letter-order-note = Begin a line with a dash for a list
ask-letter-ordered-on = Order given on
ask-letter-spoken-with = By whom
ask-letter-reference = The customer's reference
ask-letter-days = Payable within (days)
ask-letter-off-days = Fill in a number of days, or leave it empty
letters-asked-forget = Take this letter away

letter-bar-by-law = { $why } ({ $law })
letter-bar-costs-of-consumer = this letter asks for collection costs that a consumer owes only after the 14-day letter
letter-bar-only-for-consumers = a business or public body owes these costs without such a letter; the 14-day letter is for consumers only
letter-bar-law-took-over = the law took over for this customer; all you can do is lodge your claim
letter-bar-no-estate = it is not on record that somebody else settles this customer's affairs
letter-bar-handed-over = the case has been handed over; two parties writing undo each other's work
refused-letter-barred = { $letter }: this letter cannot go to this customer
refused-letter-not-asked = { $letter }: this letter follows by itself from the steps, an agreement or a complaint
refused-letter-no-day = Fill in the day
refused-hand-over-too-soon = The letter has to arrive and the customer has to be able to pay; choose { $day } or later
refused-order-later = The order cannot have been given after today
refused-order-nothing = Write down what was ordered and agreed
refused-letter-waits = { $letter }: this letter is ready for this customer already
refused-letter-waits-remedy = Print it, or take it away under Letters
refused-letter-gone = This letter is not waiting any more
did-ask-letter = Letter asked for
did-ask-letter-of = { $letter } is ready under Letters
did-forget-letter = Letter no longer wanted
did-forget-letter-of = { $letter } was taken away

## The texts of letters
frame-nav-letter-texts = Letter texts
settings-letter-texts-open = Letter texts
letter-texts-language = Language of the letter
letter-texts-text = Text of the letter
letter-texts-preview = As it will be on paper
letter-texts-sound = No mistakes: every blank, condition and block is known
letter-texts-tone = Tone of our letters
letter-texts-businesslike = Businesslike
letter-texts-friendly = Friendly
letter-texts-blanks = Blanks
letter-texts-conditions = Conditions
letter-texts-blocks = Blocks drawn by the program
letter-texts-kept = The text of the letter is kept
letter-texts-restored = The letter has our text again
letter-texts-not-sound =
    { $mistakes ->
        [one] There is still a mistake in the text
       *[other] There are still { $mistakes } mistakes in the text
    }
letter-texts-example-order = - Maintenance of your installation, twice a year
letter-texts-example-complaint = the delivery was not complete
post-salutation-friendly-mr = Dear Mr { $name },
post-salutation-friendly-ms = Dear Ms { $name },
