-- Payments of which a list says when they came in, as an audit file does: what is settled according to it counts from
-- that day, and it is known how the customer pays. On such a settlement receipt.value_on is that day.
CREATE TABLE list_payment (
    list_id      INTEGER NOT NULL REFERENCES open_items_list (id) ON DELETE CASCADE,
    item_id      INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    paid_on      TEXT NOT NULL,
    amount_minor INTEGER NOT NULL                      -- signed as the item
) STRICT;
CREATE INDEX list_payment_item ON list_payment (item_id);
