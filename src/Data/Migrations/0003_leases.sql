-- Who takes a message's turn holds it for a while, so that several replicas do not take it twice.

ALTER TABLE inbox ADD COLUMN fence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN lease_until BIGINT NOT NULL DEFAULT 0; -- real time, Unix milliseconds
