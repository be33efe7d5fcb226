### import: files as a whole: recognised, too large, empty.

# Why something was put against an item
import-reason-list = volgens de lijst met open posten
import-reason-credit-note = creditnota { $number } noemt deze factuur
import-reason-returned = teruggeboekt op { $day }
