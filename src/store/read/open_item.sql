-- What is still owed on an item as of a day: the one place where that is said.
-- {as_of} is a parameter or a column with a day. Signed: a credit note is negative until it is used up.
(CASE WHEN item.issued_on > {as_of} THEN 0 ELSE
    item.payable_minor
-- What was put against it; this part goes where it is known that nothing was.
    - COALESCE((SELECT SUM(part.amount_minor) FROM allocation part
                WHERE part.item_id = item.id AND part.effective_on <= {as_of}
                  AND part.undone_by IS NULL AND part.ended_by IS NULL), 0)
    + COALESCE((SELECT SUM(used.amount_minor) FROM allocation used
                WHERE used.credit_id = item.id AND used.effective_on <= {as_of}
                  AND used.undone_by IS NULL AND used.ended_by IS NULL), 0)
-- So far.
END)
