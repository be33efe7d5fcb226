-- Whether a customer is a large company, where somebody said so: 1 it is, 0 it is not, NULL nobody knows.
-- Such a company may agree no more than thirty days with a smaller one (art. 6:119a lid 6 BW).
ALTER TABLE customer ADD COLUMN large INTEGER CHECK (large IN (0, 1));
