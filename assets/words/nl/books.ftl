### books: checks across all books.

check-file = Het bedrijfsbestand is beschadigd: { $detail }
check-letter = De bewaarde brief { $reference } aan { $name } is niet meer wat er is afgedrukt
check-attachment = Een bewaard document is niet meer wat het was: { $hash }
check-item-beyond = { $number } vraagt { $payable } en houdt { $open } over na alles wat ertegen is geboekt
check-item-differs = { $number } staat in lijsten met { $listed } open; de regels komen uit op { $added }
check-list-out-of-step = Op { $number } is volgens lijsten iets anders voldaan dan uit die lijsten en de ontvangsten volgt
check-receipt-beyond = De ontvangst van { $amount } op { $day } betaalt voor { $paid }
check-currencies = { $number } is in een andere valuta betaald: { $amount }
