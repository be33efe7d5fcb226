-- Days of payment terms that were agreed with a customer; null: those of the company.
ALTER TABLE customer ADD COLUMN terms_days INTEGER CHECK (terms_days > 0);

-- A list says that an agency or a bailiff has the item.
ALTER TABLE list_item ADD COLUMN handed_over INTEGER NOT NULL DEFAULT 0 CHECK (handed_over IN (0, 1));
