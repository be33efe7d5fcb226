### import: files as a whole: recognised, too large, empty.

# Why something was put against an item
import-reason-list = according to the open-items list
import-reason-credit-note = credit note { $number } names this invoice
import-reason-returned = taken back by the bank on { $day }
