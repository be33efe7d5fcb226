# Account numbers and the payment code on a letter.

iban-shape = This is not an IBAN
iban-length = This IBAN has { $found } characters; it should have { $expected }
iban-check-digits = This IBAN is not right: a digit or letter in it is wrong

payment-code-not-euro = A payment code can only ask for euros
payment-code-amount = A payment code asks for an amount between 0.01 and 999,999,999.99
payment-code-name = The account name is missing or longer than 70 characters
payment-code-bic = The BIC does not have 8 or 11 characters
payment-code-purpose = The purpose is not a code of four letters
payment-code-reference = The payment reference is not right
payment-code-text = The description is missing or longer than 140 characters
payment-code-note = The note is longer than 70 characters
payment-code-too-long = There is too much in it for one payment code
