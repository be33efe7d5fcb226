# Rekeningnummers en de betaalcode op een brief.

iban-shape = Dit is geen IBAN
iban-length = Deze IBAN heeft { $found } tekens; het horen er { $expected } te zijn
iban-check-digits = Deze IBAN klopt niet: er staat ergens een verkeerd cijfer of een verkeerde letter

payment-code-not-euro = Een betaalcode kan alleen om euro's vragen
payment-code-amount = Een betaalcode vraagt om een bedrag tussen 0,01 en 999.999.999,99
payment-code-name = De naam van de rekening ontbreekt of is langer dan 70 tekens
payment-code-bic = De BIC heeft geen 8 of 11 tekens
payment-code-purpose = Het doel is geen code van vier letters
payment-code-reference = Het betalingskenmerk klopt niet
payment-code-text = De omschrijving ontbreekt of is langer dan 140 tekens
payment-code-note = De toelichting is langer dan 70 tekens
payment-code-too-long = Er staat te veel in voor één betaalcode
