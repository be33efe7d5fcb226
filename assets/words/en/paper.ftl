### paper: what letters are printed on, envelopes, and how post leaves the house.

## Envelopes
envelope-nl-left = Dutch, window on the left
envelope-nl-right = Dutch, window on the right
envelope-be-right = Belgian, window on the right
envelope-de-a = German, DIN 5008 form A
envelope-de-b = German, DIN 5008 form B
envelope-uk = British, DL with the window on the left
envelope-own = Your own measures
stock-blank = Blank paper
stock-letterhead = Your own letterhead as a PDF
stock-printed = Pre-printed paper
post-order-listed = As on the screen
post-order-name = By name
post-order-postcode = By postcode

## Settings
settings-paper = Paper and post
settings-paper-why = The envelope that letters go in, the paper they are printed on, and how a pile leaves the house.
settings-envelope = Envelope
settings-envelope-nl-note = The grid of NEN 1026; DL and C5.
settings-envelope-unsure-note = From the sizes of usual envelopes; no standard sets them. Try it with a test page.
settings-envelope-de-a-note = The window high, folded at 87 and 192 mm.
settings-envelope-de-b-note = The window low, folded at 105 and 210 mm.
settings-envelope-own-note = Measured with the test page: where the address can always be seen, in millimetres.
settings-own-left = From the left (mm)
settings-own-top = From the top (mm)
settings-own-width = Width (mm)
settings-own-height = Height (mm)
settings-millimetres-no = A measure in millimetres, such as 35 or 39.7
settings-millimetres-wrong = One of the measures cannot be read
settings-calibration = Open the test page
settings-calibration-note = Print it at its real size, fold it, and read off where the window of your envelope is.
settings-stock = Paper
settings-stock-blank-note = The letter has its own head with the logo, and a foot.
settings-stock-letterhead-note = The first page of the PDF lies under the first of the letter, the second under every later one.
settings-stock-printed-note = Head and foot are on the paper already; the letter keeps clear of them.
settings-letterhead-there = There is a letterhead of { $size }
settings-letterhead-none = There is no letterhead yet
settings-letterhead-choose = Choose a PDF…
settings-letterhead-remove = Remove the letterhead
settings-margin-head = Free at the top (mm)
settings-margin-head-note = on the second and later pages
settings-margin-foot = Free at the foot (mm)
settings-margin-foot-note = on every page
settings-pile = Printing and posting
settings-post-order = Order of the pile
settings-two-sided = The printer prints on both sides
settings-two-sided-note = Each letter then begins on a front; weights are counted so.
settings-summary = A check page on top of the pile
settings-summary-note = With counts, sheets and the weight of each letter, to check at the printer.
settings-by-email = Letters may also go by e-mail
settings-by-email-note = You send them yourself, from your own mail program. A letter by post is better evidence, a confirmation above all.
settings-confirm = Confirming promises
settings-confirm-promises = A promise gets a short letter of confirmation
settings-confirm-promises-note = In each call you can choose otherwise. By post; by e-mail only where that is switched on above, and then it is weaker evidence.
settings-confirm-from = From this amount
settings-confirm-from-wrong = The amount from which a promise is confirmed cannot be read
refused-window = An address cannot stand there
refused-window-why = The window is too small, too low, or leaves no room beside it for the letterhead
refused-window-remedy = Take at least 55 × 22 mm, above 92 mm, and clearly on the left or on the right of the sheet
refused-margins = 20 to 80 mm stay free at the top, 12 to 70 mm at the foot
refused-letterhead = This PDF cannot lie under letters
refused-letterhead-large = It is larger than { $most } MB and goes into every letter
refused-letterhead-not-a4 = A page is { $width } × { $height } mm; A4 is 210 × 297 mm
refused-letterhead-pages = It has { $pages } pages; one or two is possible
refused-letterhead-remedy = Save your letterhead as a PDF of one or two upright A4 pages
post-field-letterhead = Letterhead
post-no-letterhead = There is no letterhead, so the letter gets its own head and foot
post-no-letterhead-remedy = Choose a PDF at Settings, Paper and post, or blank paper

## The page to hold in an envelope
calibration-title = Test page for the envelope
calibration-print = 1. Print this page at its real size: switch "fit to page" off. The line at the foot must be exactly 10 cm long.
calibration-hold = 2. Fold it as a letter and put it in your envelope. The whole solid rectangle must be seen however you shake it; nothing outside the dashed line may ever be seen.
calibration-read = 3. If that is not so, read off on the rulers where your window is and fill that in at your own measures. The crosses stand 5 mm apart.
calibration-seen = Dashed line: { $width } × { $height } mm, { $left } mm from the left, { $top } mm from the top
calibration-address = Address: { $width } × { $height } mm, { $left } mm from the left, { $top } mm from the top
calibration-measure = exactly 100 mm
calibration-foot = Rulers in millimetres from the edge of the paper; most printers leave the outer 4 mm white.

## On top of a pile
pile-mark = Check page
pile-title =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
pile-two-sided = Print on both sides: each letter begins on a front. Count the sheets before you fold the letters.
pile-one-sided = Print on one side. Count the sheets before you fold the letters.
pile-col-number = No.
pile-col-name = Customer
pile-col-place = Town
pile-col-reference = Reference
pile-col-pages = Pages
pile-col-sheets = Sheets
pile-col-grams = Grams
pile-pages = Pages
pile-sheets = Sheets of paper
pile-up-to = Letters up to { $grams } grams
pile-parcels = Heavier than a letter
pile-foot = Weight with envelope, paper of 80 g/m². This page stays at home.

## What became of letters
fate-posted = posted
fate-emailed = by e-mail
fate-returned = came back
did-post = what was posted
did-void-letters = the voiding of letters
did-posted =
    { $count ->
        [one] Recorded: { $count } letter is in the post
       *[other] Recorded: { $count } letters are in the post
    }
did-emailed =
    { $count ->
        [one] Recorded: { $count } letter was sent by e-mail
       *[other] Recorded: { $count } letters were sent by e-mail
    }
did-returned =
    { $count ->
        [one] Recorded: { $count } letter came back
       *[other] Recorded: { $count } letters came back
    }
did-void =
    { $count ->
        [one] { $count } letter is void; what it was for is due again
       *[other] { $count } letters are void; what they were for is due again
    }
refused-no-letters = One of these letters no longer counts
refused-no-letters-remedy = See in the list of issued letters how it stands
refused-sent-later = That day is still to come
refused-sent-already = Letter { $reference } was sent already
refused-not-sent = Letter { $reference } was not sent yet, so it cannot come back
refused-not-sent-remedy = Record first that it was posted
refused-by-email = Letters go by post only here
refused-by-email-remedy = Switch e-mail on at Settings, Paper and post
post-came-back = The last letter came back on { $day }
post-came-back-remedy = Check the address before another one goes there
history-emailed = Letter { $reference } sent by e-mail
history-came-back = Letter { $reference } came back

## The draft for a mail program
mail-subject = { $kind } from { $company }, reference { $reference }
mail-text =
    Dear Sir or Madam,

    Attached you will find our letter of { $day } ({ $kind }, reference { $reference }) with the documents that belong to it.

    If you have a question, you can reply to this message.

    Yours faithfully,

    { $sender }
    { $company }

## Stickers
sticker-copy = Copy of the invoice
sticker-second = Second reminder
sticker-last = Last reminder
sticker-arrangement = Arrangement running
sticker-paid = Paid
sticker-review = Under review
sticker-wish-drawn = A sticker on the last reminder to a business
sticker-wish-space = Leave room for a sticker of your own
sticker-wish-none = No sticker
labels-14 = 14 labels of 99.1 × 38.1 mm
labels-21 = 21 labels of 63.5 × 38.1 mm
labels-8 = 8 labels of 99.1 × 67.7 mm
sticker-file = Stickers
sticker-copy-title = COPY INVOICE
sticker-copy-line = Forgotten? It happens.
sticker-copy-by = Please pay by ……………
sticker-second-title = SECOND REMINDER
sticker-second-days = …… days late
sticker-second-amount = Still due: € ……………
sticker-last-by = No payment by ……………?
sticker-arrangement-title = ARRANGEMENT RUNNING
sticker-arrangement-line = Instalment …… of ……
sticker-paid-title = PAID
sticker-paid-line = On ……………, thank you
sticker-review-title = UNDER REVIEW
sticker-review-line = Do not remind
settings-stickers = Stickers
settings-sticker-design = Sticker
settings-sticker-labels = Sheet of labels
settings-sticker-print = Open a sheet of stickers
settings-sticker-note = For a copy, to be filled in with a pen. A consumer gets no sticker. Print on plain paper first and hold it against the sheet of labels.
