### demo: the invented company to try things on.
demo-invoice = Invoice
demo-credit-note = Credit note
demo-please-pay = Please transfer this amount by { $day } at the latest to account { $iban } in the name of { $name }, quoting invoice number { $number }.
demo-collected = We will collect this amount from your account on or about { $day }, in favour of { $name } (account { $iban }, invoice { $number }).
demo-not-the-demo = { $file } is not the demo company
demo-not-the-demo-why = The file in that place is another company's and is not overwritten
demo-not-the-demo-remedy = Give that file another name, or choose another place for the demo company
