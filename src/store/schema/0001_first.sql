-- The company file. One SQLite file per company; amounts are whole hundredths beside a currency.
--
-- Three columns stand on every table of facts:
--   recorded_by  the journal line that brought the row
--   ended_by     the journal line that ended it by decision: lifted, withdrawn, closed, reversed, voided
--   undone_by    the journal line that undid its recording: the row is then as if it had never been
-- Undo sets undone_by on what a line recorded and clears ended_by on what it ended; nothing is edited away.
-- What follows from facts (what is open, kept, broken, complete through, the next step) is never stored.

CREATE TABLE journal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    at           TEXT NOT NULL,                        -- UTC instant
    day          TEXT NOT NULL,                        -- the day it was for the one who did it
    colleague_id INTEGER REFERENCES colleague (id),
    kind         TEXT NOT NULL,
    subjects     TEXT NOT NULL,                        -- JSON: [["customer", 12], …]
    payload      TEXT NOT NULL,                        -- JSON
    version      INTEGER NOT NULL DEFAULT 1,           -- of the payload's shape
    undoes       INTEGER UNIQUE REFERENCES journal (id)
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL                                -- JSON, typed by app::settings
) STRICT;

CREATE TABLE colleague (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    name            TEXT NOT NULL CHECK (name <> ''),
    job             TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT '',
    email           TEXT NOT NULL DEFAULT '',
    signs_letters   INTEGER NOT NULL DEFAULT 1 CHECK (signs_letters IN (0, 1)),
    decides_up_to_minor INTEGER,
    active          INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE bank_account (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    account           TEXT NOT NULL UNIQUE,            -- IBAN or older number, blanks removed
    name              TEXT NOT NULL DEFAULT '',
    currency          TEXT NOT NULL,
    counts            INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1)), -- for the gate
    confirmed_through TEXT,                            -- "no more movements until …", by hand
    recorded_by       INTEGER REFERENCES journal (id)
) STRICT;

CREATE TABLE attachment (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    bytes  BLOB NOT NULL,
    pages  INTEGER,                                    -- null where it cannot be opened
    status TEXT NOT NULL CHECK (status IN ('ok', 'needs-password', 'damaged', 'too-large', 'not-a-pdf'))
) STRICT;

CREATE TABLE customer (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    number        TEXT NOT NULL,                       -- theirs in the books, else ours: K12
    name          TEXT NOT NULL CHECK (name <> ''),
    legal_name    TEXT,
    kind          TEXT CHECK (kind IN ('business', 'consumer', 'government')), -- null: not known
    kind_assumed  INTEGER NOT NULL DEFAULT 1 CHECK (kind_assumed IN (0, 1)),
    language      TEXT NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en')),
    street        TEXT, extra TEXT, postcode TEXT, city TEXT, country TEXT,
    kvk           TEXT, oin TEXT, vat TEXT,
    phone         TEXT, email TEXT,
    note          TEXT NOT NULL DEFAULT '',            -- never printed
    opening_line  TEXT NOT NULL DEFAULT '',            -- to start a call with; never printed
    legal_state   TEXT CHECK (legal_state IN ('bankrupt', 'moratorium', 'debt-counselling', 'deceased', 'represented')),
    search        TEXT NOT NULL,                       -- lower case, accents stripped
    recorded_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE UNIQUE INDEX customer_number ON customer (number);
CREATE INDEX customer_name ON customer (name);

CREATE TABLE customer_account (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    account     TEXT NOT NULL,
    recorded_by INTEGER REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id),
    PRIMARY KEY (customer_id, account)
) STRICT;
CREATE INDEX customer_account_account ON customer_account (account);

CREATE TABLE contact (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    name        TEXT NOT NULL CHECK (name <> ''),
    title       TEXT CHECK (title IN ('mr', 'ms')),
    role        TEXT NOT NULL DEFAULT 'accounts-payable'
                CHECK (role IN ('accounts-payable', 'purchasing', 'management', 'owner', 'other')),
    responsible INTEGER NOT NULL DEFAULT 0 CHECK (responsible IN (0, 1)),
    phone       TEXT, email TEXT, best_time TEXT,
    recorded_by INTEGER REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX contact_customer ON contact (customer_id);

CREATE TABLE imported_file (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,
    format      TEXT NOT NULL,
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    added       INTEGER NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX imported_file_sha256 ON imported_file (sha256);

-- An invoice or credit note, and the open item it leaves.
CREATE TABLE item (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id        INTEGER NOT NULL REFERENCES customer (id),
    kind               TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
    number             TEXT NOT NULL CHECK (number <> ''),
    number_normalised  TEXT NOT NULL,
    issued_on          TEXT NOT NULL,
    due_on             TEXT NOT NULL,
    due_estimated      INTEGER NOT NULL DEFAULT 0 CHECK (due_estimated IN (0, 1)),
    term_basis         TEXT NOT NULL DEFAULT 'agreed' CHECK (term_basis IN ('agreed', 'invoice-only')),
    currency           TEXT NOT NULL,
    amount_minor       INTEGER NOT NULL,               -- total with tax, positive on a credit note
    payable_minor      INTEGER NOT NULL,               -- signed: what it adds to what is owed
    payment_reference  TEXT,
    direct_debit       INTEGER NOT NULL DEFAULT 0 CHECK (direct_debit IN (0, 1)),
    order_reference    TEXT,
    credits_number     TEXT,
    delivered_on       TEXT,
    description        TEXT NOT NULL DEFAULT '',
    lines              TEXT NOT NULL DEFAULT '[]',     -- JSON, for the page of invoice data
    taxes              TEXT NOT NULL DEFAULT '[]',     -- JSON
    asks_opening       INTEGER NOT NULL DEFAULT 0 CHECK (asks_opening IN (0, 1)), -- from the first import, and old
    recorded_by        INTEGER NOT NULL REFERENCES journal (id),
    CHECK (kind = 'invoice' OR payable_minor <= 0)
) STRICT;
CREATE UNIQUE INDEX item_number ON item (kind, number);
CREATE INDEX item_normalised ON item (number_normalised);
CREATE INDEX item_customer ON item (customer_id, due_on);

CREATE TABLE item_copy (
    item_id     INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    sha256      BLOB NOT NULL REFERENCES attachment (sha256),
    name        TEXT NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id),
    PRIMARY KEY (item_id, sha256)
) STRICT;

CREATE TABLE bank_statement (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    bank_account_id INTEGER NOT NULL REFERENCES bank_account (id),
    number          TEXT,
    opening_minor   INTEGER, opening_on TEXT,
    closing_minor   INTEGER, closing_on TEXT,
    covers_from     TEXT,
    covers_through  TEXT,
    recorded_by     INTEGER NOT NULL REFERENCES journal (id)
) STRICT;
CREATE INDEX bank_statement_account ON bank_statement (bank_account_id, covers_through);

-- A booked line. Money in is a receipt; money out is kept for the balance and for returns.
CREATE TABLE receipt (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    kind                  TEXT NOT NULL CHECK (kind IN ('bank', 'cash', 'card', 'set-off', 'list')),
    bank_statement_id     INTEGER REFERENCES bank_statement (id),
    amount_minor          INTEGER NOT NULL,
    currency              TEXT NOT NULL,
    booked_on             TEXT NOT NULL,
    value_on              TEXT,
    counterparty_name     TEXT,
    counterparty_account  TEXT,
    text                  TEXT NOT NULL DEFAULT '',
    text_spaced           TEXT,
    structured_reference  TEXT,
    end_to_end            TEXT,
    bank_reference        TEXT,
    reversal              INTEGER NOT NULL DEFAULT 0 CHECK (reversal IN (0, 1)),
    reverses_id           INTEGER REFERENCES receipt (id),
    batch_unsplit         INTEGER NOT NULL DEFAULT 0 CHECK (batch_unsplit IN (0, 1)),
    fingerprint           BLOB NOT NULL UNIQUE CHECK (length(fingerprint) = 32),
    recorded_by           INTEGER NOT NULL REFERENCES journal (id),
    CHECK ((kind = 'bank') = (bank_statement_id IS NOT NULL))
) STRICT;
CREATE INDEX receipt_booked ON receipt (booked_on);
CREATE INDEX receipt_account ON receipt (counterparty_account);
CREATE INDEX receipt_reverses ON receipt (reverses_id) WHERE reverses_id IS NOT NULL;

-- What was decided about a receipt apart from allocations: it is somebody's credit, or no customer's money.
CREATE TABLE receipt_decision (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    receipt_id  INTEGER NOT NULL REFERENCES receipt (id) ON DELETE CASCADE,
    customer_id INTEGER REFERENCES customer (id),      -- null: not from a customer
    note        TEXT NOT NULL DEFAULT '',
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX receipt_decision_receipt ON receipt_decision (receipt_id);

-- The part of a receipt, or of a credit note, that is put against an item. A return has negative amounts.
CREATE TABLE allocation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    receipt_id   INTEGER REFERENCES receipt (id),
    credit_id    INTEGER REFERENCES item (id),
    item_id      INTEGER NOT NULL REFERENCES item (id),
    amount_minor INTEGER NOT NULL,
    effective_on TEXT NOT NULL,                        -- the receipt's booking day; the credit note's date
    certainty    TEXT NOT NULL CHECK (certainty IN ('certain', 'confirmed', 'by-hand')),
    reasons      TEXT NOT NULL DEFAULT '[]',           -- JSON: sentences' keys and values
    recorded_by  INTEGER NOT NULL REFERENCES journal (id),
    ended_by     INTEGER REFERENCES journal (id),
    undone_by    INTEGER REFERENCES journal (id),
    CHECK ((receipt_id IS NULL) <> (credit_id IS NULL))
) STRICT;
CREATE INDEX allocation_item ON allocation (item_id);
CREATE INDEX allocation_receipt ON allocation (receipt_id);
CREATE INDEX allocation_credit ON allocation (credit_id) WHERE credit_id IS NOT NULL;

CREATE TABLE contact_moment (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    day          TEXT NOT NULL,
    at           TEXT NOT NULL,
    channel      TEXT NOT NULL CHECK (channel IN ('call', 'visit', 'letter-reply')),
    incoming     INTEGER NOT NULL DEFAULT 0 CHECK (incoming IN (0, 1)),
    contact_name TEXT NOT NULL DEFAULT '',
    tone         TEXT CHECK (tone IN ('businesslike', 'friendly', 'firm')),
    result       TEXT NOT NULL CHECK (result IN ('no-answer', 'voicemail', 'engaged', 'paid', 'promise', 'arrangement',
                                                 'dispute', 'other-person', 'call-back', 'no-promise')),
    cause        TEXT CHECK (cause IN ('forgotten', 'not-received', 'approval', 'complaint', 'cannot-pay', 'cannot-pay-at-once',
                                       'will-not-pay', 'payment-run', 'our-mistake', 'paid-already', 'unknown')),
    call_back_on TEXT,
    excuses      TEXT NOT NULL DEFAULT '[]',           -- JSON: ids of the excuses that were answered
    read_back    INTEGER NOT NULL DEFAULT 0 CHECK (read_back IN (0, 1)),
    note         TEXT NOT NULL DEFAULT '',
    recorded_by  INTEGER NOT NULL REFERENCES journal (id),
    undone_by    INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX contact_moment_customer ON contact_moment (customer_id, day);

CREATE TABLE promise (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    currency     TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    made_on      TEXT NOT NULL,
    due_on       TEXT NOT NULL,                        -- the day on our account
    contact_name TEXT NOT NULL DEFAULT '',
    words        TEXT NOT NULL DEFAULT '',
    confirm      INTEGER NOT NULL DEFAULT 0 CHECK (confirm IN (0, 1)), -- by letter
    recorded_by  INTEGER NOT NULL REFERENCES journal (id),
    ended_by     INTEGER REFERENCES journal (id),
    undone_by    INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX promise_customer ON promise (customer_id);

CREATE TABLE promise_item (
    promise_id INTEGER NOT NULL REFERENCES promise (id) ON DELETE CASCADE,
    item_id    INTEGER NOT NULL REFERENCES item (id),
    open_minor INTEGER NOT NULL,                       -- open when it was made: kept is judged by the fall from here
    PRIMARY KEY (promise_id, item_id)
) STRICT;
CREATE INDEX promise_item_item ON promise_item (item_id);

CREATE TABLE arrangement (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    currency     TEXT NOT NULL,
    made_on      TEXT NOT NULL,
    contact_name TEXT NOT NULL DEFAULT '',
    words        TEXT NOT NULL DEFAULT '',
    confirm      INTEGER NOT NULL DEFAULT 1 CHECK (confirm IN (0, 1)),
    signed_on    TEXT,
    signed_by    INTEGER REFERENCES journal (id),
    recorded_by  INTEGER NOT NULL REFERENCES journal (id),
    ended_by     INTEGER REFERENCES journal (id),
    undone_by    INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX arrangement_customer ON arrangement (customer_id);

CREATE TABLE arrangement_item (
    arrangement_id INTEGER NOT NULL REFERENCES arrangement (id) ON DELETE CASCADE,
    item_id        INTEGER NOT NULL REFERENCES item (id),
    open_minor     INTEGER NOT NULL,
    PRIMARY KEY (arrangement_id, item_id)
) STRICT;
CREATE INDEX arrangement_item_item ON arrangement_item (item_id);

CREATE TABLE instalment (
    arrangement_id INTEGER NOT NULL REFERENCES arrangement (id) ON DELETE CASCADE,
    nr             INTEGER NOT NULL CHECK (nr BETWEEN 1 AND 4),
    due_on         TEXT NOT NULL,
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    PRIMARY KEY (arrangement_id, nr)
) STRICT;

CREATE TABLE dispute (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    opened_on   TEXT NOT NULL,
    category    TEXT NOT NULL CHECK (category IN ('delivery', 'quality', 'price', 'not-ordered', 'work-incomplete', 'other')),
    words       TEXT NOT NULL DEFAULT '',
    owner       TEXT NOT NULL DEFAULT '',
    solve_by    TEXT,
    outcome     TEXT,
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX dispute_customer ON dispute (customer_id);

CREATE TABLE dispute_item (
    dispute_id   INTEGER NOT NULL REFERENCES dispute (id) ON DELETE CASCADE,
    item_id      INTEGER NOT NULL REFERENCES item (id),
    amount_minor INTEGER,                              -- null: the whole item
    PRIMARY KEY (dispute_id, item_id)
) STRICT;
CREATE INDEX dispute_item_item ON dispute_item (item_id);

CREATE TABLE hold (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    reason      TEXT NOT NULL CHECK (reason IN ('not-now', 'back-order', 'our-check', 'credit-note-coming', 'handed-over', 'other')),
    note        TEXT NOT NULL DEFAULT '',
    from_on     TEXT NOT NULL,
    until_on    TEXT,                                  -- half-open: on this day it is over; null: until lifted
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    ended_by    INTEGER REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX hold_customer ON hold (customer_id);

CREATE TABLE hold_item (                               -- none: the whole customer
    hold_id INTEGER NOT NULL REFERENCES hold (id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES item (id),
    PRIMARY KEY (hold_id, item_id)
) STRICT;
CREATE INDEX hold_item_item ON hold_item (item_id);

-- "Today by letter instead of the call", for a customer on a day.
CREATE TABLE route_choice (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    day         TEXT NOT NULL,
    channel     TEXT NOT NULL CHECK (channel IN ('letter', 'call')),
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX route_choice_customer ON route_choice (customer_id, day);

CREATE TABLE letter (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id     INTEGER NOT NULL REFERENCES customer (id),
    kind            TEXT NOT NULL,
    language        TEXT NOT NULL,
    currency        TEXT NOT NULL,
    day             TEXT NOT NULL,
    reference       TEXT NOT NULL,
    deadline        TEXT,
    principal_minor INTEGER NOT NULL,
    interest_minor  INTEGER NOT NULL,
    costs_minor     INTEGER NOT NULL,
    total_minor     INTEGER NOT NULL,
    pages           INTEGER NOT NULL,
    sha256          BLOB NOT NULL REFERENCES attachment (sha256), -- byte for byte what was printed
    arrangement_id  INTEGER REFERENCES arrangement (id),
    promise_id      INTEGER REFERENCES promise (id),
    recorded_by     INTEGER NOT NULL REFERENCES journal (id),
    undone_by       INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX letter_customer ON letter (customer_id, day);

CREATE TABLE letter_item (
    letter_id    INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
    item_id      INTEGER NOT NULL REFERENCES item (id),
    open_minor   INTEGER NOT NULL,
    also_overdue INTEGER NOT NULL DEFAULT 0 CHECK (also_overdue IN (0, 1)), -- at a lower step
    copy_pages   INTEGER NOT NULL DEFAULT 0,
    without_copy TEXT,                                 -- the reason
    PRIMARY KEY (letter_id, item_id)
) STRICT;
CREATE INDEX letter_item_item ON letter_item (item_id);

-- A step of the procedure that an item has had.
CREATE TABLE step_done (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id     INTEGER NOT NULL REFERENCES item (id),
    step        TEXT NOT NULL,                         -- its id in the procedure: letter-1, call, letter-last
    done_on     TEXT NOT NULL,
    deadline    TEXT,                                  -- given to the customer in that step
    letter_id   INTEGER REFERENCES letter (id),
    contact_moment_id INTEGER REFERENCES contact_moment (id),
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX step_done_item ON step_done (item_id);

CREATE TABLE terms (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT NOT NULL,
    valid_from     TEXT NOT NULL,
    deposited      TEXT NOT NULL DEFAULT '',
    sha256         BLOB REFERENCES attachment (sha256),
    interest_article TEXT NOT NULL DEFAULT '', interest_clause TEXT NOT NULL DEFAULT '',
    costs_article    TEXT NOT NULL DEFAULT '', costs_clause    TEXT NOT NULL DEFAULT '',
    recorded_by    INTEGER NOT NULL REFERENCES journal (id),
    ended_by       INTEGER REFERENCES journal (id),
    undone_by      INTEGER REFERENCES journal (id)
) STRICT;

CREATE TABLE terms_handed_over (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    terms_id    INTEGER NOT NULL REFERENCES terms (id),
    on_day      TEXT NOT NULL,
    how         TEXT NOT NULL DEFAULT '',
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id),
    PRIMARY KEY (customer_id, terms_id, on_day)
) STRICT;

-- What had been done about an item before the program knew it: asked once, in bulk, after the first import.
CREATE TABLE answered_opening (
    item_id     INTEGER NOT NULL REFERENCES item (id),
    answer      TEXT NOT NULL CHECK (answer IN ('fresh', 'reminded-once', 'reminded-last', 'handed-over')),
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id),
    PRIMARY KEY (item_id, recorded_by)
) STRICT;

-- "Chase although the books are behind", with its reason, for one day.
CREATE TABLE books_override (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    day         TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason <> ''),
    recorded_by INTEGER NOT NULL REFERENCES journal (id),
    undone_by   INTEGER REFERENCES journal (id)
) STRICT;
