-- Returns are few among the receipts, and the sidebar asks for them after everything that is done.
CREATE INDEX receipt_reversal ON receipt (booked_on) WHERE reversal = 1;
