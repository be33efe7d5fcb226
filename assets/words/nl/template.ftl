### template: mistakes in a letter's text.
