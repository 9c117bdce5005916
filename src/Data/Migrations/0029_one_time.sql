-- A password that was made by us is good for some days only.

ALTER TABLE accounts ADD COLUMN one_time_until BIGINT;                  -- real time; null: it was made before this was kept, and does not expire
