-- What came of a dispute, by kind, and whether the customer hears of its receipt and its outcome by letter.
ALTER TABLE dispute ADD COLUMN settled_as TEXT CHECK (settled_as IN ('our-mistake', 'partly-ours', 'put-right', 'not-ours'));
ALTER TABLE dispute ADD COLUMN acknowledge INTEGER NOT NULL DEFAULT 0 CHECK (acknowledge IN (0, 1));
ALTER TABLE dispute ADD COLUMN credited_minor INTEGER CHECK (credited_minor > 0); -- of it that falls away; null: as the kind says
ALTER TABLE dispute ADD COLUMN tell INTEGER NOT NULL DEFAULT 0 CHECK (tell IN (0, 1));

ALTER TABLE letter ADD COLUMN dispute_id INTEGER REFERENCES dispute (id);

-- Whoever acts for a customer once the law took over: one row stands, an earlier one is ended by the next. The state
-- itself is customer.legal_state.
CREATE TABLE representative (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    since_on     TEXT NOT NULL,
    name         TEXT NOT NULL DEFAULT '',
    office       TEXT NOT NULL DEFAULT '',
    street       TEXT, extra TEXT, postcode TEXT, city TEXT, country TEXT,
    phone        TEXT NOT NULL DEFAULT '',
    email        TEXT NOT NULL DEFAULT '',
    reference    TEXT NOT NULL DEFAULT '',
    lodge        INTEGER NOT NULL DEFAULT 0 CHECK (lodge IN (0, 1)), -- our claim, by letter
    recorded_for INTEGER,                              -- whose it was before customers were merged
    recorded_by  INTEGER NOT NULL REFERENCES journal (id),
    ended_by     INTEGER REFERENCES journal (id),
    undone_by    INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX representative_customer ON representative (customer_id);

-- What somebody here saw or heard of a customer (seed B10).
CREATE TABLE signal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    day          TEXT NOT NULL,
    words        TEXT NOT NULL CHECK (words <> ''),
    noticed_by   TEXT NOT NULL DEFAULT '',             -- the driver, a salesman; empty: whoever wrote it down
    recorded_for INTEGER,
    recorded_by  INTEGER NOT NULL REFERENCES journal (id),
    ended_by     INTEGER REFERENCES journal (id),
    undone_by    INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX signal_customer ON signal (customer_id, day);

-- The day on which each hold is over. One that waits for a credit note is over when one came in for its invoices.
CREATE VIEW hold_over AS
SELECT hold.id AS hold_id, IIF(hold.until_on IS NULL AND hold.reason = 'credit-note-coming',
    (SELECT MIN(journal.day) FROM item note JOIN journal ON journal.id = note.recorded_by
     WHERE note.customer_id = hold.customer_id AND note.kind = 'credit-note' AND note.recorded_by > hold.recorded_by
     AND (COALESCE(note.credits_number, '') = ''
          OR NOT EXISTS (SELECT 1 FROM hold_item WHERE hold_item.hold_id = hold.id)
          OR note.credits_number IN (SELECT item.number FROM hold_item JOIN item ON item.id = hold_item.item_id
                                     WHERE hold_item.hold_id = hold.id))),
    hold.until_on) AS over_on
FROM hold;
