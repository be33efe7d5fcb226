-- Records that turn out to be of one customer, and records that turn out not to be.

-- What belongs to the one belongs to the other from now on. A customer is merged into at most one other, and never into
-- one that is merged away itself: the rows are a forest, whose roots are the customers that are shown.
CREATE TABLE customer_redirect (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    from_id     INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    to_id       INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id),       -- taken apart again
    undone_by   INTEGER REFERENCES journal (id),
    CHECK (from_id <> to_id)
) STRICT;
CREATE UNIQUE INDEX customer_redirect_from ON customer_redirect (from_id) WHERE ended_by IS NULL AND undone_by IS NULL;
CREATE INDEX customer_redirect_to ON customer_redirect (to_id);

-- Every customer that is merged away, with the one that is shown instead.
CREATE VIEW merged_away AS
WITH RECURSIVE
    redirect AS (SELECT from_id, to_id FROM customer_redirect WHERE ended_by IS NULL AND undone_by IS NULL),
    path (customer_id, kept_id) AS (
        SELECT from_id, to_id FROM redirect
        UNION
        SELECT path.customer_id, redirect.to_id FROM path JOIN redirect ON redirect.from_id = path.kept_id
    )
SELECT customer_id, kept_id FROM path WHERE kept_id NOT IN (SELECT from_id FROM redirect);

-- For whom a fact was recorded, where a merge gave it to another customer since: undo reads it back from here.
ALTER TABLE customer_account ADD COLUMN recorded_for INTEGER;
ALTER TABLE contact ADD COLUMN recorded_for INTEGER;
ALTER TABLE item ADD COLUMN recorded_for INTEGER;
ALTER TABLE receipt_decision ADD COLUMN recorded_for INTEGER;
ALTER TABLE contact_moment ADD COLUMN recorded_for INTEGER;
ALTER TABLE promise ADD COLUMN recorded_for INTEGER;
ALTER TABLE arrangement ADD COLUMN recorded_for INTEGER;
ALTER TABLE dispute ADD COLUMN recorded_for INTEGER;
ALTER TABLE hold ADD COLUMN recorded_for INTEGER;
ALTER TABLE route_choice ADD COLUMN recorded_for INTEGER;
ALTER TABLE letter ADD COLUMN recorded_for INTEGER;
ALTER TABLE terms_handed_over ADD COLUMN recorded_for INTEGER;

-- Two records that look alike and are not one customer: somebody said so, and is not asked again.
CREATE TABLE customer_distinct (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    one_id      INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    other_id    INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id),
    CHECK (one_id < other_id)
) STRICT;
CREATE INDEX customer_distinct_other ON customer_distinct (other_id);
CREATE UNIQUE INDEX customer_distinct_pair ON customer_distinct (one_id, other_id) WHERE undone_by IS NULL;

-- The number that the books give them, where another customer has it already.
ALTER TABLE customer ADD COLUMN number_in_books TEXT;

-- The language of letters was taken from the address; nobody confirmed it.
ALTER TABLE customer ADD COLUMN language_assumed INTEGER NOT NULL DEFAULT 1 CHECK (language_assumed IN (0, 1));
UPDATE customer SET language_assumed = 0
    WHERE id IN (SELECT json_extract(payload, '$.customer') FROM journal WHERE kind = 'customer');
