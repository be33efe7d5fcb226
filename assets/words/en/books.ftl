### books: checks across all books.

check-file = The company file is damaged: { $detail }
check-letter = The kept letter { $reference } to { $name } is no longer what was printed
check-attachment = A kept document is no longer what it was: { $hash }
check-item-beyond = { $number } asks for { $payable } and has { $open } left after everything put against it
check-item-differs = { $number } is listed with { $listed } open; its lines add up to { $added }
check-list-out-of-step = On { $number } something else is settled by lists than follows from those lists and the receipts
check-receipt-beyond = The receipt of { $amount } on { $day } pays for { $paid }
check-currencies = { $number } is paid in another currency: { $amount }
