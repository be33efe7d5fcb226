-- PDFs that belong to no invoice yet, and how it was known to which invoice the others belong.

CREATE TABLE waiting_copy (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256      BLOB NOT NULL REFERENCES attachment (sha256),
    name        TEXT NOT NULL,
    text        TEXT NOT NULL DEFAULT '',              -- of its first page
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id),       -- put behind an invoice, or removed
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX waiting_copy_sha256 ON waiting_copy (sha256);

-- file-name, first-page, e-invoice, by-hand; empty where that was not kept yet.
ALTER TABLE item_copy ADD COLUMN reason TEXT NOT NULL DEFAULT '';
