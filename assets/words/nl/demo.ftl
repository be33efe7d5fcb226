### demo: the invented company to try things on.
demo-invoice = Factuur
demo-credit-note = Creditnota
demo-please-pay = Wilt u dit bedrag uiterlijk { $day } overmaken op rekening { $iban } ten name van { $name }, onder vermelding van factuurnummer { $number }?
demo-collected = Dit bedrag schrijven wij omstreeks { $day } automatisch van uw rekening af, ten gunste van { $name } (rekening { $iban }, factuur { $number }).
demo-not-the-demo = { $file } is niet het voorbeeldbedrijf
demo-not-the-demo-why = Het bestand op die plaats is van een ander bedrijf en wordt niet overschreven
demo-not-the-demo-remedy = Geef dat bestand een andere naam, of kies een andere plaats voor het voorbeeldbedrijf
