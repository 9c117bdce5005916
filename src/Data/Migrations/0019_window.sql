-- The 24 hours in which WhatsApp lets free text through, approved templates outside of them, and what waits for the person to write (ADR 16).

ALTER TABLE addresses ADD COLUMN shut_at BIGINT;      -- programme time: the provider let no free text through; it does again for whoever has written since
ALTER TABLE outbox ADD COLUMN purpose TEXT;           -- the texts with which we begin of our own accord; null: a reply. 'unseen': the invitation
ALTER TABLE outbox ADD COLUMN places TEXT;            -- JSON: what stands in their places
ALTER TABLE outbox ADD COLUMN template TEXT;          -- JSON: the approved template as which it goes out; body and taps are what it shows

-- When a person was last heard.
DROP INDEX inbox_of_address;
CREATE INDEX inbox_of_address ON inbox (address_id, at);

-- status also: parked.
CREATE INDEX outbox_parked ON outbox (address_id, id) WHERE status = 'parked';

-- What the provider last said of each template of content/templates.yaml.
CREATE TABLE templates (
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    content_sid TEXT,
    wording TEXT,                             -- body and buttons as they stand at the provider
    category TEXT,
    approval TEXT NOT NULL,                   -- approved | pending | rejected | paused | disabled | unsubmitted | missing
    reason TEXT,
    synced_at BIGINT NOT NULL,
    PRIMARY KEY (name, language)
);
