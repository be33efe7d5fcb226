-- What became of a letter after it was issued.
CREATE TABLE letter_sent (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    letter_id   INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
    fate        TEXT NOT NULL CHECK (fate IN ('posted', 'emailed', 'returned')),
    on_day      TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT '',              -- to which address it went, why it came back
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX letter_sent_letter ON letter_sent (letter_id);

-- Before it was asked, printing was posting.
INSERT INTO letter_sent (letter_id, fate, on_day, recorded_by, undone_by)
SELECT id, 'posted', day, recorded_by, undone_by FROM letter;

-- Why a letter was voided; undone_by is then the line of the journal that voided it.
ALTER TABLE letter ADD COLUMN void_reason TEXT;
