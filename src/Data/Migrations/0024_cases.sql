-- Cases in the hands of people, and what each of them looked at and did.

ALTER TABLE conversations ADD COLUMN held_by BIGINT REFERENCES accounts (id);
ALTER TABLE conversations ADD COLUMN held_at BIGINT;                    -- programme time
CREATE INDEX conversations_in_hands ON conversations (id) WHERE owner <> 'bot';

ALTER TABLE escalations ADD COLUMN taken_at BIGINT;                     -- programme time: when somebody first took the chat over
ALTER TABLE escalations ADD COLUMN closed_at BIGINT;                    -- programme time
ALTER TABLE escalations ADD COLUMN snoozed_until BIGINT;                -- programme time
ALTER TABLE escalations ADD COLUMN raised BIGINT NOT NULL DEFAULT 0;    -- 1: the backup was called upon | 2: the coordinator was
CREATE INDEX escalations_of_conversation ON escalations (conversation_id);

-- A case is about a member of staff: that account sees nothing of the conversation, anywhere.
CREATE TABLE conflicts (
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (conversation_id, account_id)
);

-- Absences: until they end, whatever comes goes to the backup of the roster.
CREATE TABLE leaves (
    id {id},
    who TEXT NOT NULL,                         -- as in content/roster.csv
    from_on TEXT NOT NULL,                     -- local dates, both included
    to_on TEXT NOT NULL
);
CREATE INDEX leaves_of_who ON leaves (who);

-- What promoters write for each other about a chat; nobody outside reads it.
CREATE TABLE notes (
    id {id},
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    body TEXT NOT NULL,
    at BIGINT NOT NULL                         -- programme time
);
CREATE INDEX notes_of_conversation ON notes (conversation_id, id);

-- Each entry is linked to the one before: whoever changes or drops one breaks the chain. Ids only, no words of anybody.
CREATE TABLE audit (
    id {id},
    at BIGINT NOT NULL,                        -- real time
    account_id BIGINT,                         -- null: the service itself
    act TEXT NOT NULL,
    conversation_id BIGINT,
    about TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL                         -- SHA-256 over the link before and this entry
);
CREATE INDEX audit_of_conversation ON audit (conversation_id, id);
CREATE INDEX audit_of_account ON audit (account_id, id);
CREATE TABLE audit_head (
    id BIGINT PRIMARY KEY,
    entries BIGINT NOT NULL,
    link TEXT NOT NULL
);
INSERT INTO audit_head (id, entries, link) VALUES (1, 0, '');
