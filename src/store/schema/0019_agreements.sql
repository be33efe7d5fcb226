-- What an agreement needs to watch itself: how it ended and why, what it adds to its invoices, its signed copy, what
-- goes out when it is kept, and everything else that was agreed with a customer.

-- Of rows that ended before this, a promise was withdrawn and an arrangement lapsed.
ALTER TABLE promise ADD COLUMN ended_as TEXT CHECK (ended_as IN ('withdrawn', 'replaced'));
ALTER TABLE promise ADD COLUMN ended_because TEXT NOT NULL DEFAULT '';
ALTER TABLE arrangement ADD COLUMN ended_as TEXT CHECK (ended_as IN ('lapsed', 'cancelled'));
ALTER TABLE arrangement ADD COLUMN ended_because TEXT NOT NULL DEFAULT '';

-- Interest and costs that are paid along, and the item that stands for them; no item: they are waived while it is kept.
ALTER TABLE arrangement ADD COLUMN interest_minor INTEGER NOT NULL DEFAULT 0 CHECK (interest_minor >= 0);
ALTER TABLE arrangement ADD COLUMN costs_minor INTEGER NOT NULL DEFAULT 0 CHECK (costs_minor >= 0);
ALTER TABLE arrangement ADD COLUMN charges_item_id INTEGER REFERENCES item (id);
-- Why there are more instalments than four.
ALTER TABLE arrangement ADD COLUMN more_because TEXT NOT NULL DEFAULT '';
-- The scan of the signed copy.
ALTER TABLE arrangement ADD COLUMN signed_sha256 BLOB REFERENCES attachment (sha256);

-- The owner may agree to more than four instalments, with a reason.
CREATE TABLE instalment_new (
    arrangement_id INTEGER NOT NULL REFERENCES arrangement (id) ON DELETE CASCADE,
    nr             INTEGER NOT NULL CHECK (nr BETWEEN 1 AND 24),
    due_on         TEXT NOT NULL,
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    PRIMARY KEY (arrangement_id, nr)
) STRICT;
INSERT INTO instalment_new SELECT arrangement_id, nr, due_on, amount_minor FROM instalment;
DROP TABLE instalment;
ALTER TABLE instalment_new RENAME TO instalment;

-- What is held back goes out when this is kept (seed B34).
CREATE TABLE held_order_for (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    held_order_id  INTEGER NOT NULL REFERENCES held_order (id),
    promise_id     INTEGER REFERENCES promise (id),
    arrangement_id INTEGER REFERENCES arrangement (id),
    recorded_by    INTEGER NOT NULL REFERENCES journal (id),
    undone_by      INTEGER REFERENCES journal (id),
    CHECK ((promise_id IS NULL) <> (arrangement_id IS NULL))
) STRICT;
CREATE INDEX held_order_for_order ON held_order_for (held_order_id);

-- What else was agreed: extra work, another delivery, another price (seed B21).
CREATE TABLE side_agreement (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id   INTEGER NOT NULL REFERENCES customer (id),
    kind          TEXT NOT NULL CHECK (kind IN ('extra-work', 'delivery', 'price', 'other')),
    what          TEXT NOT NULL CHECK (what <> ''),
    about         TEXT NOT NULL DEFAULT '',            -- the order, offer or invoice it belongs to
    currency      TEXT NOT NULL,
    amount_minor  INTEGER,                             -- what it costs or saves, where it does
    agreed_on     TEXT NOT NULL,
    contact_name  TEXT NOT NULL DEFAULT '',
    confirm       INTEGER NOT NULL DEFAULT 1 CHECK (confirm IN (0, 1)),
    ended_because TEXT NOT NULL DEFAULT '',
    recorded_for  INTEGER,                             -- whose it was before customers were merged
    recorded_by   INTEGER NOT NULL REFERENCES journal (id),
    ended_by      INTEGER REFERENCES journal (id),
    undone_by     INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX side_agreement_customer ON side_agreement (customer_id);
ALTER TABLE letter ADD COLUMN side_agreement_id INTEGER REFERENCES side_agreement (id);
