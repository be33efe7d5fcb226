# Wat een ontvangst betekent: waarom dit voorstel, en waarom niet vanzelf.

matching-structured-reference = kenmerk { $reference }
matching-number-in-text = factuurnummer { $number }
matching-short-number-in-text = „{ $written }” is { $number }
matching-iban-known = IBAN bekend
matching-name-similar = naam lijkt
matching-amount-equal = bedrag gelijk
matching-amount-part = deelbetaling, { $left } blijft open
matching-sum-fits = som van { $items } posten klopt
matching-amount-unique = bedrag uniek
matching-instalment-fits = termijn { $number } van { $of }
matching-credit-note-netted = creditnota { $number } verrekend
matching-number-mistyped = „{ $written }” is { $number } met één verkeerd cijfer
matching-letter-reference = onze brief { $reference }
matching-discount-taken = { $amount } betalingskorting
matching-bank-costs = { $amount } ingehouden door de bank
matching-rounded = verschil van { $amount }
matching-payout = uitbetaling van { $provider }
matching-same-payment = kenmerk van de betaling
matching-part-taken-back = deel van de betaalde { $amount }

matching-number-also-fits = Niet vanzelf gekoppeld: „{ $written }” past ook bij { $number } ({ $customer })
matching-different-customers = Niet vanzelf gekoppeld: het ene wijst naar { $customer }, het andere naar { $other }
matching-payer-unknown = Niet vanzelf gekoppeld: rekening en naam van de betaler zijn niet bekend bij deze klant
matching-amount-larger = Niet vanzelf gekoppeld: er is { $rest } meer betaald dan er openstaat
matching-amount-smaller = Niet vanzelf gekoppeld: er is { $missing } minder betaald dan de genoemde facturen
matching-amount-fits-other = Niet vanzelf gekoppeld: het bedrag is precies dat van { $number }
matching-names-settled = Niet vanzelf gekoppeld: de genoemde factuur { $number } is al voldaan
matching-several-fit = Niet vanzelf gekoppeld: { $count } mogelijkheden passen
matching-iban-shared = Niet vanzelf gekoppeld: { $count } klanten gebruiken deze rekening
matching-only-sum = Niet vanzelf gekoppeld: alleen de rekening en de som kloppen
matching-only-name-and-amount = Niet vanzelf gekoppeld: alleen naam en bedrag kloppen
matching-only-amount = Niet vanzelf gekoppeld: alleen het bedrag klopt
matching-nothing-fits = Er staat niets open dat hierbij past
matching-paid-twice = Lijkt een tweede betaling van factuur { $number }: betaal terug, of bewaar voor de volgende factuur
matching-same-amount-before = Niet vanzelf gekoppeld: op { $day } kwam hetzelfde bedrag binnen
matching-says-advance = Niet vanzelf gekoppeld: de omschrijving noemt een offerte of een aanbetaling
matching-says-back = Niet vanzelf gekoppeld: het is geld dat terugkomt
matching-taken-back-of-what = Niet vanzelf gekoppeld: welke betaling is teruggeboekt staat niet vast
matching-from-provider = Niet vanzelf gekoppeld: { $provider } betaalt het geld van meer betalers uit

refused-difference-too-large = Dit is te veel om vanzelf af te boeken

difference-rounding = afronding
difference-discount = betalingskorting
difference-bank-costs = bankkosten
