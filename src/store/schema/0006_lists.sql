-- Open-items lists of another package, kept as they were: what each said was open, as of the day through which the
-- bank was booked in it. The day it was read is that of its journal line.
CREATE TABLE open_items_list (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,                         -- of its file
    through     TEXT,                                  -- the day it tells the truth of: the earliest over the accounts
                                                       -- that counted when it was read; null: not known
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;

-- Through which day an account was booked in it, as somebody said.
CREATE TABLE list_account (
    list_id         INTEGER NOT NULL REFERENCES open_items_list (id) ON DELETE CASCADE,
    bank_account_id INTEGER NOT NULL REFERENCES bank_account (id) ON DELETE CASCADE,
    booked_through  TEXT NOT NULL,
    PRIMARY KEY (list_id, bank_account_id)
) STRICT;
CREATE INDEX list_account_account ON list_account (bank_account_id);

CREATE TABLE list_item (
    list_id          INTEGER NOT NULL REFERENCES open_items_list (id) ON DELETE CASCADE,
    item_id          INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    open_minor       INTEGER NOT NULL,                 -- signed, in the item's currency; nothing: gone from it, and closed
    rule             TEXT NOT NULL CHECK (rule IN ('settles', 'holds', 'aside')),
    reminders        INTEGER,                          -- how often it says a reminder was sent
    last_reminder_on TEXT,
    PRIMARY KEY (list_id, item_id)
) STRICT;
CREATE INDEX list_item_item ON list_item (item_id);

-- On a settlement according to a list: which list, and the last day through which it was known to be open still.
ALTER TABLE receipt ADD COLUMN list_id INTEGER REFERENCES open_items_list (id);
ALTER TABLE receipt ADD COLUMN open_through TEXT;
CREATE INDEX receipt_list ON receipt (list_id) WHERE list_id IS NOT NULL;

-- What had been done about an item may also be a promise that runs, or that it is left alone.
CREATE TABLE answered_opening_before AS SELECT * FROM answered_opening;
DROP TABLE answered_opening;
CREATE TABLE answered_opening (
    item_id     INTEGER NOT NULL REFERENCES item (id),
    answer      TEXT NOT NULL CHECK (answer IN ('fresh', 'reminded-once', 'reminded-last', 'promised', 'handed-over', 'left-alone')),
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id),
    PRIMARY KEY (item_id, recorded_by)
) STRICT;
INSERT INTO answered_opening (item_id, answer, recorded_by, undone_by) SELECT item_id, answer, recorded_by, undone_by FROM answered_opening_before;
DROP TABLE answered_opening_before;
