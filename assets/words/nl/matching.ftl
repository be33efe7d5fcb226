### matching: why a receipt was put against an invoice.
