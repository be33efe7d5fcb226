-- Of a direct debit the day on which the bank collects it, where that is another than the due date.
ALTER TABLE item ADD COLUMN collected_on TEXT;
