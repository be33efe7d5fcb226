-- What a conversation needs and leaves behind: notes on people that pass, at which hour we ring again, whom we
-- ask for next, and what we hold back until it is paid.

-- Notes on people are never printed, and not kept beyond their day.
ALTER TABLE contact ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN opening_line TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN note_until TEXT;
-- The day on which we were told that this person decides about payment.
ALTER TABLE contact ADD COLUMN responsible_since TEXT;

ALTER TABLE contact_moment ADD COLUMN call_back_at TEXT;                       -- 14:00:00, on call_back_on
ALTER TABLE contact_moment ADD COLUMN ask_next TEXT NOT NULL DEFAULT '';       -- whom to ask for next time
ALTER TABLE contact_moment ADD COLUMN skipped_because TEXT NOT NULL DEFAULT ''; -- why somebody was passed over
-- What came in writing (channel 'letter-reply') came by e-mail.
ALTER TABLE contact_moment ADD COLUMN by_email INTEGER NOT NULL DEFAULT 0 CHECK (by_email IN (0, 1));

-- The page of the letter on which the copy of this invoice begins; null for older letters.
ALTER TABLE letter_item ADD COLUMN copy_from INTEGER;

-- An order or delivery that waits for a payment (seed B34); released when a promise made since was kept.
CREATE TABLE held_order (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    what        TEXT NOT NULL CHECK (what <> ''),      -- as it is said: order 3381
    since_on    TEXT NOT NULL,
    recorded_for INTEGER,                              -- whose it was before customers were merged
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX held_order_customer ON held_order (customer_id);
