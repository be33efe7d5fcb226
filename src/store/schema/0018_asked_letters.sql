-- A letter that somebody asked for, beside those that the procedure, an agreement or a complaint brings. It waits
-- until a letter that counts names it, or until it is no longer wanted.
CREATE TABLE asked_letter (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    currency     TEXT NOT NULL,
    kind         TEXT NOT NULL,
    on_day       TEXT,                                 -- of the hand-over, or of the order
    words        TEXT NOT NULL DEFAULT '',             -- what was ordered
    spoken_with  TEXT NOT NULL DEFAULT '',
    reference    TEXT NOT NULL DEFAULT '',             -- the customer's, of the order
    payment_days INTEGER CHECK (payment_days >= 0),
    recorded_for INTEGER,                              -- whose it was before customers were merged
    recorded_by  INTEGER NOT NULL REFERENCES journal (id),
    ended_by     INTEGER REFERENCES journal (id),
    undone_by    INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX asked_letter_customer ON asked_letter (customer_id);

ALTER TABLE letter ADD COLUMN asked_id INTEGER REFERENCES asked_letter (id);
