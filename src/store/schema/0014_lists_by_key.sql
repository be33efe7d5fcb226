-- What lists say of items, kept by its key alone, and its rule compared with each word by itself: SQLite makes a
-- table in passing for every IN of three or more, and a list of a hundred thousand rows would make as many.
CREATE TABLE list_item_by_key (
    list_id          INTEGER NOT NULL REFERENCES open_items_list (id) ON DELETE CASCADE,
    item_id          INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    open_minor       INTEGER NOT NULL,                 -- signed, in the item's currency; nothing: gone from it, and closed
    rule             TEXT NOT NULL CHECK (rule = 'settles' OR rule = 'holds' OR rule = 'aside'),
    reminders        INTEGER,                          -- how often it says a reminder was sent
    last_reminder_on TEXT,
    handed_over      INTEGER NOT NULL DEFAULT 0 CHECK (handed_over IN (0, 1)),
    PRIMARY KEY (list_id, item_id)
) STRICT, WITHOUT ROWID;
INSERT INTO list_item_by_key SELECT list_id, item_id, open_minor, rule, reminders, last_reminder_on, handed_over FROM list_item;
DROP TABLE list_item;
ALTER TABLE list_item_by_key RENAME TO list_item;
CREATE INDEX list_item_item ON list_item (item_id);
