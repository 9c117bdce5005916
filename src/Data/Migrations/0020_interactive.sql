-- What the provider holds for messages with buttons and lists: options and shapes, without a word of any text, by the hash of the request that made them.
CREATE TABLE contents (
    hash TEXT PRIMARY KEY,
    sid TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- When each of our own addresses may send again, in microseconds of Unix time: no faster than its channel takes it, over all processes.
CREATE TABLE senders (
    sender TEXT PRIMARY KEY,
    free_at BIGINT NOT NULL
);

-- 1: we write on our own. What answers a person goes first.
ALTER TABLE outbox ADD COLUMN unasked BIGINT NOT NULL DEFAULT 0;
DROP INDEX outbox_queued;
CREATE INDEX outbox_queued ON outbox (unasked, id) WHERE status = 'queued';
