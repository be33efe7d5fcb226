### call: a conversation.

call-sentence = to discuss { $discussed } of { $open } open
call-place = { $nr } of { $of }
call-next = next: { $name }
call-next-none = next: back to Today

# whom to ask for, and the facts
call-ask-for = Ask for { $name }
call-incoming = They call us
call-nobody = Nobody known
call-nobody-note = first ask who decides about payment
call-responsible = decides about payment
call-ladder-now = now
call-ladder-approval = for approval
call-ladder-management = skipping can irritate
call-who-pays = Who decides about payment?
call-who-pays-hint = name
call-their-number = Number
call-their-number-hint = direct, if possible
call-keep-person = Keep
call-keep-person-off = first the name
call-no-number = no telephone number known
call-dial = Dial
call-copy = Copy
call-facts = Facts
call-total = to discuss { $sum }
call-opening-private = never in letters
call-quoted = “{ $text }”
call-paid-title = Perhaps already paid
call-paid = { $amount } on { $day } from { $from }, not explained yet
call-paid-somebody = unknown
call-paid-to = Receipt { $amount } → { $numbers }
call-paid-look = Look at the receipt
call-open = Open
call-item-delivered = delivered { $day }
call-item-coming = due { $day } – not to be discussed now
call-item-was-due = was due { $day }
call-fact-last = Last
call-fact-letter = { $letter }, { $day }
call-fact-letter-with-copy = { $letter } with copy, { $day }
call-fact-promises = Promises
call-fact-kept = { $kept } kept, { $broken } broken
call-fact-pays = Pays
call-fact-usual = usually on day { $usual }
call-fact-usual-now = usually on day { $usual }, now day { $now }
call-fact-kind = Customer
call-fact-consumer = consumer
call-fact-rhythm = Rhythm
call-rhythm = days from invoice to payment: { $days }

# what to say
call-tone = Tone
call-space = space = next
call-excuse = What do they say?
call-excuse-hint = type a few letters: part, ill, appr…
call-excuse-more = { $count } more
call-excuse-less = fewer
call-excuse-nothing = No answer found. Listen, and note below what they say.
call-answer = Answer, with this customer’s facts
call-answer-why = Why? tip { $tips }
call-said = “{ $text }” said and answered
call-note = Note on this conversation
call-note-hint = Note on this conversation…
call-note-ask-for = Ask for { $name }
call-note-copy = Send a copy of { $numbers }

# what came of it
call-outcome = Outcome
call-outcome-none = Choose how the conversation ended. Without an outcome the customer stays on the list.
call-spoken-with = Spoken with
call-cause = Cause
call-choose = choose…
call-paid-attach = This receipt is for it
call-proof = Ask for proof; the money is then here on this day at the latest.
call-promise-day = By
call-promise-amount = Amount
call-promise-whole = whole amount: { $sum }
call-promise-words = In their words
call-promise-words-hint = for example: goes along on Friday
call-confirm = Confirm by post
call-arrangement-note = Instalments, interest, costs and days are settled in a window of their own, with the schedule to read out.
call-make-arrangement = Draw up the arrangement…
call-back-on = Call back on
call-copy-goes = A copy of the invoice goes out today
call-other = Who then
call-other-phone = Number
call-read-back = Repeated out loud, and agreed
call-after = Then: { $day }
call-after-eve = a short call, the working day before the promise
call-after-look = see whether it is here
call-after-answer = your answer to the complaint
call-after-again = call again
call-after-done = Done
call-after-done-note = the receipt is put against the invoice
call-after-next = Then: the next step
call-after-next-note = the customer comes back when that is due
call-after-attempt = Then: once more
call-after-attempt-note = this afternoon, or the next working day
call-save = Record
call-save-result = Record: { $result }

# what is missing
call-off-result = choose an outcome
call-off-person = who was spoken to?
call-off-cause = cause missing
call-off-read-back = not repeated yet
call-off-receipt = there is no receipt to put against it
call-off-amount = amount missing
call-off-too-much = more than the { $open } that is discussed
call-off-day = day missing
call-off-past = the day has passed
call-off-call-back = call back when?
call-off-dispute = what is wrong?
call-off-other = who then?
call-off-arrangement = arrangement not drawn up yet

# leaving
call-leave-title = Not recorded
call-leave-what = What you chose and typed in this conversation will be lost. The customer stays on today’s list.
call-leave-do = Leave without recording
call-leave-keep = Record and leave

# keys
call-key-back = back, nothing recorded
call-key-step = step
call-key-excuse = find an excuse
call-key-tone = tone
call-key-dial = dial
call-key-next = next
call-key-attempt = no answer, voicemail, engaged
call-key-result-1 = paid, promise, arrangement
call-key-result-2 = dispute, other person, call back, no promise
call-key-action = what can follow the answer
call-key-read-back = repeated
call-key-save = record
call-key-copy = copy the number
call-key-facts = facts, in a narrow window

# beside the conversation, and other ways to read it
call-aside-none = Conversation
call-at-a-glance = All at once
call-by-steps = Step by step
call-print = Print
call-edit-text = Change the text
call-banner-dispute = Complaint open since { $day }: { $numbers } – { $what }
call-responsible-since = decides about payment (asked { $day })
call-ladder-first = first
call-skip = Passing over may irritate. Why all the same?
call-skip-hint = for instance: waits for approval
call-off-skipped = why not accounts first?
call-off-hour = the hour cannot be read
call-back-at = At
call-back-at-hint = 14:00, or empty
call-after-at = Then: { $day } at { $hour }
call-channel = How they came
call-keep-number-off = the number first
call-fact-limit = In parts
call-fact-room = Your limit
call-fact-room-enough = up to { $most }
call-fact-room-less = up to { $most }; ask first, { $open } is open here
call-fact-limit-at-most = at most { $instalments }, the last { $day }
call-fact-offer = On offer
call-fact-held = { $what } goes out once paid
call-fact-received = Money in
call-key-glance = all at once
call-key-excuse-letter = the excuse with that letter
call-key-aside = conversation, voicemail, reception
call-key-print = print the call sheet

# on paper
paper-call-title = Call sheet { $name }
paper-call-failed = The call sheet cannot be made
paper-call-excuses = If they say
paper-call-read-back = read back
paper-call-person = spoken with
paper-call-amount = amount
paper-call-day = on day
paper-call-due = due { $day }
paper-call-discuss = To discuss
paper-call-paid = { $amount } of { $day }, not yet explained
