### import-documents: invoices, credit notes, lists and copies: what could not be read.
