### template: mistakes in a letter's text.
template-line = Line { $line }
template-empty = This text is empty
template-no-value = There is nothing to fill in for { "{" }{ $name }{ "}" }
template-no-value-remedy = Complete the detail { $name }, or take it out of the text
template-blank-name = { "{" }{ $name }{ "}" } is not a name of a blank
template-blank-name-remedy = Write small letters and underscores, such as { "{" }our_name{ "}" }
template-blank-unclosed = A blank begins here and is not closed on this line
template-blank-unclosed-remedy = Put a closing brace after the name
template-mark = [{ $name }] is not known
template-mark-remedy = Square brackets hold only [if …], [end] and blocks; use round brackets in plain text
template-mark-unclosed = A square bracket opens here and is not closed on this line
template-mark-unclosed-remedy = Put a closing square bracket, or use round brackets
template-stray = A { $name } on its own
template-stray-remedy = Take the sign away, or put the missing one before it
template-end-stray = [end] without [if …] before it
template-end-stray-remedy = Take [end] away, or put [if …] where the piece begins
template-if-unclosed = [if { $name }] is not closed
template-if-unclosed-remedy = Put [end] after the piece that holds only then
template-bold-unclosed = Bold begins here and does not stop in this paragraph
template-bold-unclosed-remedy = Put ** on both sides of the bold words, within one paragraph
template-bold-crosses = Bold begins or stops inside [if { $name }] and runs on outside
template-bold-crosses-remedy = Put both ** inside the piece, or both outside
template-unknown-blank = { "{" }{ $name }{ "}" } cannot be filled in here
template-unknown-condition = [if { $name }] cannot be asked here
template-unknown-block = There is no block [{ $name }] here
template-unknown-head = "{ $name } =" does not belong in the head of this text
template-required-head = The head lacks "{ $name } ="
template-required-head-remedy = Put a line "{ $name } = …" at the top
template-required-blank = { "{" }{ $name }{ "}" } is missing, and without it this text does not do its work
template-required-blank-remedy = Use { "{" }{ $name }{ "}" } in the text
template-forbidden = "{ $phrase }" may not be in this text
template-forbidden-remedy = With these words the text does not do what it is for; choose others
template-did-you-mean = Do you mean { $name }?
template-known = Possible here: { $names }
template-none-known = None can be used here
manners-impolite = "{ $phrase }" may offend a customer or sound like a threat
manners-impolite-remedy = Stay correct, and choose another word; meanwhile the text stays in use
template-figure = "{ $figure }" is fixed in the text
template-figure-remedy = A day or an amount that is fixed here can cost you the collection costs; leave it out or use a blank
