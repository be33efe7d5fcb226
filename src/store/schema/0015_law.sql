-- What law and contract add to a late invoice: what our terms fix beside their words, what was agreed about an
-- invoice, and charges that we let go of.
ALTER TABLE terms ADD COLUMN title_article TEXT NOT NULL DEFAULT '';   -- retention of title
ALTER TABLE terms ADD COLUMN title_clause  TEXT NOT NULL DEFAULT '';
ALTER TABLE terms ADD COLUMN interest_rule TEXT NOT NULL DEFAULT '';   -- "year:12", "month:1:started", "plus:2:compound"; empty: the law's
ALTER TABLE terms ADD COLUMN pay_days      INTEGER CHECK (pay_days >= 0); -- the term of payment that they state
ALTER TABLE terms ADD COLUMN extract_from  INTEGER CHECK (extract_from >= 1); -- pages of the PDF that go behind a letter; null: all
ALTER TABLE terms ADD COLUMN extract_through INTEGER CHECK (extract_through >= extract_from);

-- An order confirmation (or a signed quotation) on record: when it was agreed, and whether it states the term.
CREATE TABLE order_confirmed (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id     INTEGER NOT NULL REFERENCES item (id),
    agreed_on   TEXT NOT NULL,
    states_term INTEGER NOT NULL CHECK (states_term IN (0, 1)),
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX order_confirmed_item ON order_confirmed (item_id);

-- Interest or costs of an invoice that we let go of, for good, with why.
CREATE TABLE charge_waived (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id     INTEGER NOT NULL REFERENCES item (id),
    what        TEXT NOT NULL CHECK (what IN ('interest', 'costs')),
    reason      TEXT NOT NULL CHECK (reason <> ''),
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX charge_waived_item ON charge_waived (item_id);
