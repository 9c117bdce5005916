-- Who takes a message holds it for a while, so that several replicas do not take it twice.

ALTER TABLE inbox ADD COLUMN fence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN lease_until BIGINT NOT NULL DEFAULT 0; -- real time, Unix milliseconds
ALTER TABLE inbox ADD COLUMN holder BIGINT;                         -- which process took it, where others can see whether that one lives
ALTER TABLE outbox ADD COLUMN holder BIGINT;
