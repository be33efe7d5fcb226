-- Who pays us without being a customer: what comes in from such an account is set aside by the import itself.
CREATE TABLE not_a_customer (
    account     TEXT PRIMARY KEY,
    name        TEXT NOT NULL DEFAULT '',               -- as the bank gave it
    note        TEXT NOT NULL DEFAULT '',               -- what it was, as the user said
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
