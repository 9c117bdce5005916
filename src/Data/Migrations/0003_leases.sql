-- Who takes a message holds it for a while, so that several replicas do not take it twice.

ALTER TABLE inbox ADD COLUMN fence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN lease_until BIGINT NOT NULL DEFAULT 0; -- real time, Unix milliseconds
ALTER TABLE inbox ADD COLUMN holder BIGINT;                         -- which process took it, where others can see whether that one lives
ALTER TABLE outbox ADD COLUMN holder BIGINT;

-- Another condition than that of inbox_ready, so that PostgreSQL looks for the older messages of a conversation here and not there.
DROP INDEX inbox_waiting;
CREATE INDEX inbox_waiting ON inbox (conversation_id, id) WHERE status NOT IN ('done', 'dead');

-- Room in the page for the next version of a row.
/*pg ALTER TABLE inbox SET (fillfactor = 80); ALTER TABLE sessions SET (fillfactor = 80);*/
