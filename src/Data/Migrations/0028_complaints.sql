-- A complaint is closed only after somebody decided whom of the staff it is about.

ALTER TABLE escalations ADD COLUMN concerns TEXT;                       -- of a complaint: staff | nobody; null: not decided
CREATE INDEX conflicts_of_account ON conflicts (account_id);
