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
