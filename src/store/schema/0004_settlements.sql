-- What companies that collect for us say their payouts are made of: kept, so that a settlement that comes before the
-- bank's statement is joined to its payout when that comes, and so that the same one is known when it comes again.
CREATE TABLE settlement (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    provider    TEXT NOT NULL,                         -- who pays out; empty: the file did not say
    reference   TEXT,                                  -- what the payout is called
    other_reference TEXT,                              -- the same, as the bank may call it
    paid_on     TEXT,
    currency    TEXT NOT NULL,
    net_minor   INTEGER NOT NULL,
    fingerprint BLOB NOT NULL UNIQUE CHECK (length(fingerprint) = 32), -- the same payout, line by line
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    joined_by   INTEGER REFERENCES journal (id)        -- the import that took the payout apart; null: it waits
) STRICT;
CREATE INDEX settlement_waiting ON settlement (id) WHERE joined_by IS NULL;

CREATE TABLE settlement_line (
    settlement_id INTEGER NOT NULL REFERENCES settlement (id) ON DELETE CASCADE,
    nr            INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('payment', 'refund', 'chargeback', 'fee', 'balance')),
    day           TEXT NOT NULL,
    gross_minor   INTEGER NOT NULL,
    fee_minor     INTEGER NOT NULL,
    name TEXT, account TEXT,
    text          TEXT NOT NULL DEFAULT '',
    order_reference TEXT, payment_reference TEXT,
    PRIMARY KEY (settlement_id, nr)
) STRICT, WITHOUT ROWID;

-- The import or decision that said of a return what it takes back, where that was known later than the return itself.
ALTER TABLE receipt ADD COLUMN reverses_by INTEGER REFERENCES journal (id);
