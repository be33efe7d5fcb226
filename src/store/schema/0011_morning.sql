-- Look inside first: what was answered about an invoice in our own house, what a department was asked, which
-- invoices are flagged, and who was rung although something was not answered.
CREATE TABLE inside_answer (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id     INTEGER NOT NULL REFERENCES item (id),
    question    TEXT NOT NULL CHECK (question IN ('delivery', 'agreements', 'invoice')),
    good        INTEGER NOT NULL CHECK (good IN (0, 1)),
    day         TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT '',
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX inside_answer_item ON inside_answer (item_id);

CREATE TABLE inside_asked (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id     INTEGER NOT NULL REFERENCES item (id),
    question    TEXT NOT NULL CHECK (question IN ('delivery', 'agreements', 'invoice')),
    department  TEXT NOT NULL CHECK (department <> ''),
    day         TEXT NOT NULL,
    return_on   TEXT NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX inside_asked_item ON inside_asked (item_id);

CREATE TABLE item_flag (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id     INTEGER NOT NULL REFERENCES item (id),
    note        TEXT NOT NULL CHECK (note <> ''),
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX item_flag_item ON item_flag (item_id);

CREATE TABLE inside_passed (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    day         TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason <> ''),
    recorded_for INTEGER,                              -- whose it was before customers were merged
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX inside_passed_day ON inside_passed (day);

-- A visit is a route of the day too.
CREATE TABLE route_choice_again (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    day         TEXT NOT NULL,
    channel     TEXT NOT NULL CHECK (channel IN ('letter', 'call', 'visit')),
    recorded_for INTEGER,
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
INSERT INTO route_choice_again SELECT id, customer_id, day, channel, recorded_for, recorded_by, undone_by FROM route_choice;
DROP TABLE route_choice;
ALTER TABLE route_choice_again RENAME TO route_choice;
CREATE INDEX route_choice_customer ON route_choice (customer_id, day);

-- Cases that a colleague of sales has or had, and what came of each.
CREATE TABLE hand_off (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    currency     TEXT NOT NULL,
    colleague_id INTEGER NOT NULL REFERENCES colleague (id),
    from_on      TEXT NOT NULL,
    back_on      TEXT NOT NULL,
    step         TEXT NOT NULL,                        -- of the procedure, which the call of sales takes the place of
    items        TEXT NOT NULL,                        -- JSON: the items at that step
    recorded_for INTEGER,
    recorded_by  INTEGER NOT NULL REFERENCES journal (id),
    ended_by     INTEGER REFERENCES journal (id),
    undone_by    INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX hand_off_customer ON hand_off (customer_id);

CREATE TABLE hand_off_result (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    hand_off_id INTEGER NOT NULL REFERENCES hand_off (id),
    moment_id   INTEGER REFERENCES contact_moment (id), -- null: nobody rang
    day         TEXT NOT NULL,
    minutes     INTEGER NOT NULL DEFAULT 0 CHECK (minutes >= 0),
    extra_minor INTEGER NOT NULL DEFAULT 0 CHECK (extra_minor >= 0), -- an order that came out of the call
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX hand_off_result_moment ON hand_off_result (moment_id);
CREATE INDEX hand_off_result_day ON hand_off_result (day);

-- A dispute is closed once the customer knows what came of it.
ALTER TABLE dispute ADD COLUMN informed_on TEXT;
