### scripts: call scripts in one's own words.

scripts-dutch = Dutch
scripts-english = English
scripts-language = Language of the texts
scripts-excuses = What customers say, with the answer
scripts-own = your own text
scripts-own-wrong = your own text has a mistake; the original is in use
scripts-ours = original text
scripts-text = Text of the script
scripts-finding = { $place }: { $what }
scripts-sound = No mistakes: every step can be reached, every conversation ends in something recorded
scripts-off-mistakes = solve the mistakes first
scripts-no-folder = there is no folder for texts of your own here
scripts-forget = Do not keep
scripts-restore = Back to the original
scripts-kept = Text kept and in use
scripts-restored = The original text is in use again
scripts-not-sound = This text cannot be used: { $mistakes ->
    [one] there is still a mistake
   *[other] there are still { $mistakes } mistakes
}
scripts-not-sound-remedy = Correct what stands below the text
scripts-preview = How it sounds
scripts-customer = With customer
scripts-nobody = There is no customer yet with anything open to look at this with.
scripts-nothing = As soon as the mistakes are gone, what you say stands here.
scripts-why = Why?
scripts-why-less = Without why
