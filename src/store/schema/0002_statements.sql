-- What is needed to know the same money again in another kind of file, and to take a batch apart afterwards.

-- The kind of file that a statement came in: camt.053, mt940, csv, ofx; empty where that was not kept yet. camt.054
-- stands here for payments that completed a batch: it covers no days.
ALTER TABLE bank_statement ADD COLUMN format TEXT NOT NULL DEFAULT '';

-- On a payment out of a batch, what the whole batch came to: another kind of file may give that alone.
ALTER TABLE receipt ADD COLUMN batch_minor INTEGER;

-- The import that brought the payments of which this was the sum: the payments count, and this no longer does.
ALTER TABLE receipt ADD COLUMN split_by INTEGER REFERENCES journal (id);
CREATE INDEX receipt_split ON receipt (split_by) WHERE split_by IS NOT NULL;
