-- What people send besides words: each file of a message, from its arrival on. The picture of a certificate is one of these.

CREATE TABLE media (
    id {id},
    inbox_id BIGINT NOT NULL REFERENCES inbox (id),
    ordinal BIGINT NOT NULL,
    name TEXT NOT NULL,                        -- the provider's own name for it
    source TEXT NOT NULL,                      -- its address at the provider
    kind TEXT NOT NULL,                        -- picture | voice | video | document | contact | other
    declared TEXT NOT NULL,                    -- content type: what the provider says
    found TEXT,                                -- content type: what its bytes are
    bytes BIGINT,                              -- as it is kept
    file TEXT,                                 -- its name in the media folder: the SHA-256 of what is in it
    status TEXT NOT NULL DEFAULT 'waiting',    -- waiting | kept | refused | dropped
    why TEXT,                                  -- of a refusal: too-large | unknown | not-what-it-says | not-allowed | gone
    work TEXT DEFAULT 'fetch',                 -- what is still to be done at the provider: fetch | delete; null: nothing
    attempts BIGINT NOT NULL DEFAULT 0,
    due_at BIGINT NOT NULL DEFAULT 0,          -- not before then: real time, Unix milliseconds
    UNIQUE (inbox_id, ordinal)
);
CREATE INDEX media_work ON media (due_at) WHERE work IS NOT NULL;
CREATE INDEX media_of_file ON media (file) WHERE file IS NOT NULL;
CREATE INDEX media_here ON media (id) WHERE status <> 'dropped';

ALTER TABLE certificates ADD COLUMN media_id BIGINT REFERENCES media (id);

-- The message that brought a picture; where its text is gone, the first one of that conversation.
INSERT INTO media (inbox_id, ordinal, name, source, kind, declared, file, status, why, work)
SELECT COALESCE(
           (SELECT MAX(i.id) FROM inbox i WHERE i.conversation_id = p.conversation_id AND i.kind = 'message' AND i.details LIKE '%' || c.media || '%'),
           (SELECT MIN(i.id) FROM inbox i WHERE i.conversation_id = p.conversation_id)),
       1000 + c.id, c.media, COALESCE(c.media_url, ''), 'picture', '', c.file,
       CASE WHEN c.file IS NOT NULL THEN 'kept' WHEN c.media_url IS NOT NULL THEN 'waiting' ELSE 'refused' END,
       CASE WHEN c.file IS NULL AND c.media_url IS NULL THEN 'gone' END,
       CASE WHEN c.media_url IS NOT NULL THEN 'fetch' END
FROM certificates c JOIN people p ON p.id = c.person_id
WHERE EXISTS (SELECT 1 FROM inbox i WHERE i.conversation_id = p.conversation_id);
UPDATE certificates SET media_id = (SELECT m.id FROM media m WHERE m.ordinal = 1000 + certificates.id);
CREATE INDEX certificates_of_media ON certificates (media_id);

DROP INDEX certificates_to_fetch;
DROP INDEX certificates_of_file;
ALTER TABLE certificates DROP COLUMN media_url;
ALTER TABLE certificates DROP COLUMN file;
ALTER TABLE certificates DROP COLUMN fetch_attempts;
ALTER TABLE certificates DROP COLUMN fetch_at;

-- By when somebody was promised a call; null: nobody was.
ALTER TABLE call_tasks ADD COLUMN due_at BIGINT;                       -- programme time

-- Messages of which nobody will ever know whether they were sent.
CREATE INDEX outbox_unknown ON outbox (id) WHERE status = 'failed' AND error = 'unknown';
