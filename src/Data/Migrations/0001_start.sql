-- {id} is the dialect's own 64-bit identity. Instants are UTC Unix milliseconds: *_at is real time, at and due_at are programme time.

CREATE TABLE conversations (
    id {id},
    owner TEXT NOT NULL DEFAULT 'bot',        -- bot | waiting | urgent | held
    opted_out_at BIGINT,                      -- the person's own word: it holds on every channel
    epoch BIGINT NOT NULL DEFAULT 0,          -- changes with the owner and at STOP: what was decided under an older one is void
    created_at BIGINT NOT NULL
);

CREATE TABLE people (
    id {id},
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    called TEXT,
    municipality TEXT,
    language TEXT NOT NULL,
    phone_use TEXT NOT NULL DEFAULT 'unsaid', -- private | shared | unsaid
    consent TEXT NOT NULL DEFAULT 'not-asked' -- not-asked | given | declined
);
CREATE INDEX people_of_conversation ON people (conversation_id);

CREATE TABLE addresses (
    id {id},
    via TEXT NOT NULL,                        -- twilio | simulator
    channel TEXT NOT NULL,                    -- whatsapp | sms
    address TEXT NOT NULL,                    -- as the provider writes it; may hold no phone number
    sender TEXT NOT NULL,                     -- which of our own addresses the person last wrote to
    phone TEXT,                               -- E.164 where there is one: joins the channels of one number
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    opted_out_at BIGINT,                      -- the provider's own stop: it holds on this address
    UNIQUE (via, channel, address)
);
CREATE INDEX addresses_of_conversation ON addresses (conversation_id);
CREATE INDEX addresses_of_phone ON addresses (via, phone);

CREATE TABLE sessions (
    conversation_id BIGINT PRIMARY KEY REFERENCES conversations (id),
    version BIGINT NOT NULL DEFAULT 0,
    active_flow TEXT,
    active_version BIGINT,
    active_state TEXT,
    paused_flow TEXT,
    paused_version BIGINT,
    paused_state TEXT,
    last_turn BIGINT
);

CREATE TABLE inbox (
    id {id},
    account TEXT NOT NULL,                    -- the provider's account, or 'timer', 'promoter'
    external_id TEXT NOT NULL,                -- the provider's id of the message
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    address_id BIGINT REFERENCES addresses (id),
    kind TEXT NOT NULL,                       -- message | timer | promoter | call
    body TEXT NOT NULL,
    details TEXT NOT NULL,                    -- JSON
    at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    status TEXT NOT NULL DEFAULT 'pending',   -- pending | done | dead
    attempts BIGINT NOT NULL DEFAULT 0,
    tries BIGINT NOT NULL DEFAULT 0,         -- how often it was put back from the dead letters
    rule TEXT,
    error TEXT,
    done_at BIGINT,
    UNIQUE (account, external_id)
);
CREATE INDEX inbox_ready ON inbox (id) WHERE status = 'pending';
CREATE INDEX inbox_waiting ON inbox (conversation_id, id) WHERE status = 'pending';
CREATE INDEX inbox_dead ON inbox (id) WHERE status = 'dead';
CREATE INDEX inbox_of_conversation ON inbox (conversation_id, id);
CREATE INDEX inbox_of_address ON inbox (address_id);

CREATE TABLE outbox (
    id {id},
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    address_id BIGINT NOT NULL REFERENCES addresses (id),
    sender TEXT NOT NULL,                     -- our own address at that time: the provider's list is searched by it
    inbox_id BIGINT NOT NULL REFERENCES inbox (id),
    ordinal BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    body TEXT NOT NULL,
    taps TEXT,                                -- JSON: what can be tapped, where the channel shows it
    status TEXT NOT NULL DEFAULT 'queued',    -- queued | sending | unclear | accepted | failed | cancelled
    fence BIGINT NOT NULL DEFAULT 0,
    lease_until BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    not_before BIGINT NOT NULL DEFAULT 0,
    sending_at BIGINT,
    absent BIGINT NOT NULL DEFAULT 0,         -- how often the provider's list did not hold it
    holds BIGINT NOT NULL DEFAULT 0,          -- 1: left by a dead process; while it is unclear, later turns wait for it
    sid TEXT UNIQUE,
    delivery TEXT,                            -- the provider's word; only moves forward
    delivery_rank BIGINT NOT NULL DEFAULT 0,
    error TEXT,
    created_at BIGINT NOT NULL,
    UNIQUE (inbox_id, ordinal)
);
CREATE INDEX outbox_queued ON outbox (id) WHERE status = 'queued';
CREATE INDEX outbox_sending ON outbox (lease_until) WHERE status = 'sending';
CREATE INDEX outbox_unclear ON outbox (not_before) WHERE status = 'unclear';
CREATE INDEX outbox_open ON outbox (conversation_id, id) WHERE status IN ('queued', 'sending', 'unclear');
CREATE INDEX outbox_of_conversation ON outbox (conversation_id, id);
CREATE INDEX outbox_of_address ON outbox (address_id);

CREATE TABLE parked_receipts (
    sid TEXT PRIMARY KEY,
    delivery TEXT NOT NULL,
    delivery_rank BIGINT NOT NULL,
    error TEXT,
    received_at BIGINT NOT NULL
);

CREATE TABLE timers (
    id {id},
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    anchor_kind TEXT NOT NULL,
    anchor_id BIGINT NOT NULL,
    slot TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    status TEXT NOT NULL DEFAULT 'pending',   -- pending | rung | cancelled | merged
    UNIQUE (anchor_kind, anchor_id, slot)
);
CREATE INDEX timers_due ON timers (due_at) WHERE status = 'pending';
CREATE INDEX timers_of_conversation ON timers (conversation_id);

CREATE TABLE answers (
    person_id BIGINT NOT NULL REFERENCES people (id),
    question TEXT NOT NULL,
    value TEXT NOT NULL,
    inbox_id BIGINT NOT NULL REFERENCES inbox (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, question)
);

CREATE TABLE consents (
    inbox_id BIGINT NOT NULL REFERENCES inbox (id),
    ordinal BIGINT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    purpose TEXT NOT NULL,
    given BIGINT NOT NULL,
    notice_version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (inbox_id, ordinal)
);

CREATE TABLE escalations (
    id {id},
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    inbox_id BIGINT NOT NULL REFERENCES inbox (id),
    ordinal BIGINT NOT NULL,
    priority TEXT NOT NULL,                   -- normal | urgent
    reason TEXT NOT NULL,
    role TEXT NOT NULL,
    assigned_to TEXT,
    status TEXT NOT NULL DEFAULT 'open',      -- open | closed
    at BIGINT NOT NULL,
    UNIQUE (inbox_id, ordinal)
);
CREATE INDEX escalations_open ON escalations (conversation_id) WHERE status = 'open';

CREATE TABLE programme_clock (
    id BIGINT PRIMARY KEY,
    ahead BIGINT NOT NULL                     -- milliseconds that programme time is ahead of real time
);
INSERT INTO programme_clock (id, ahead) VALUES (1, 0);
