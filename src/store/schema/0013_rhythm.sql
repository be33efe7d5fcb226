-- What is known of when a customer pays and works: one row stands, an earlier one is ended by the next.
CREATE TABLE rhythm (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id    INTEGER NOT NULL REFERENCES customer (id),
    pays_after     INTEGER CHECK (pays_after >= 0),    -- days after the due date, set by hand; null: as they paid so far
    building_trade INTEGER NOT NULL DEFAULT 0 CHECK (building_trade IN (0, 1)), -- closed in the builders' holiday
    closed         TEXT NOT NULL DEFAULT '[]',         -- JSON: [["2026-10-26", "2026-10-30", "herfst"], …], both days closed
    recorded_for   INTEGER,                            -- where a merge gave it to another customer since
    recorded_by    INTEGER NOT NULL REFERENCES journal (id),
    ended_by       INTEGER REFERENCES journal (id),
    undone_by      INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX rhythm_customer ON rhythm (customer_id);

-- Search by amount.
CREATE INDEX item_payable ON item (payable_minor);
