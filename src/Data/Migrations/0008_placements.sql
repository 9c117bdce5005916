-- The way of a person after the profile: who they are to the programme, jobs, referrals, the plan, what is counted, calls to make.

ALTER TABLE people ADD COLUMN status TEXT;                             -- before-return | left-again | deceased; null: here, as far as we know
ALTER TABLE people ADD COLUMN is_employer BIGINT NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN notice_version BIGINT NOT NULL DEFAULT 0; -- to which notice the core consent was given or declined
ALTER TABLE people ADD COLUMN source TEXT;                             -- who gave us the number, as it is told to the person; null: they wrote first
ALTER TABLE people ADD COLUMN source_on TEXT;                          -- local date
ALTER TABLE people ADD COLUMN funding TEXT;                            -- the code of who pays
UPDATE people SET notice_version = 1 WHERE consent <> 'not-asked';

-- Several people may use one phone: whose turn it is. Null: the only one.
ALTER TABLE conversations ADD COLUMN speaker_id BIGINT;
ALTER TABLE inbox ADD COLUMN person_id BIGINT;                          -- of a timer: whose it is

-- A timer belongs to a person; those of the version before belong to the only one of their conversation.
UPDATE timers SET anchor_kind = 'person', anchor_id = (SELECT MIN(p.id) FROM people p WHERE p.conversation_id = timers.conversation_id)
WHERE anchor_kind = 'conversation' AND EXISTS (SELECT 1 FROM people p WHERE p.conversation_id = timers.conversation_id);

CREATE TABLE placements (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,
    employer TEXT NOT NULL,
    start_on TEXT NOT NULL,                    -- local date
    status TEXT NOT NULL,                      -- told | confirmed | denied | ended
    pay TEXT,
    hours TEXT,
    contract TEXT,
    told_by TEXT NOT NULL,                     -- person | promoter | employer
    found TEXT,
    employer_phone TEXT,                       -- E.164
    employer_id BIGINT REFERENCES people (id), -- once the employer was written to
    ended_on TEXT,
    end_reason TEXT,
    UNIQUE (person_id, key)
);
CREATE INDEX placements_of_employer ON placements (employer_id);

CREATE TABLE referrals (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,
    service TEXT NOT NULL,
    need TEXT NOT NULL,
    made_on TEXT NOT NULL,
    result TEXT,                               -- helped | not-helped | not-gone | unknown; null: open
    UNIQUE (person_id, key)
);

CREATE TABLE plans (
    person_id BIGINT PRIMARY KEY REFERENCES people (id),
    status TEXT NOT NULL                       -- draft | agreed | validated | returned
);

CREATE TABLE plan_steps (
    person_id BIGINT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,
    area TEXT NOT NULL,
    goal TEXT NOT NULL,
    step TEXT NOT NULL,
    due_on TEXT NOT NULL,
    status TEXT NOT NULL,                      -- open | done | dropped
    PRIMARY KEY (person_id, key)
);

-- What the programme counts; kinds are a closed list (content/events.csv).
CREATE TABLE programme_events (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    municipality TEXT,
    funding TEXT,
    about TEXT,
    inbox_id BIGINT REFERENCES inbox (id),     -- null: brought in from a file
    ordinal BIGINT,
    UNIQUE (inbox_id, ordinal)
);
CREATE INDEX programme_events_of_person ON programme_events (person_id, kind);

CREATE TABLE call_tasks (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    assigned_to TEXT,
    status TEXT NOT NULL DEFAULT 'open',       -- open | done
    at BIGINT NOT NULL,                        -- programme time
    UNIQUE (person_id, reason, about)
);
CREATE INDEX call_tasks_open ON call_tasks (id) WHERE status = 'open';

-- Whose number it is, whatever it was written over.
CREATE INDEX addresses_of_number ON addresses (phone);

-- What a file brought in: the day of the return as the partner has it, and how somebody agreed to be written to.
ALTER TABLE people ADD COLUMN returned_on TEXT;                         -- local date
ALTER TABLE consents ADD COLUMN how TEXT;                               -- on paper, by voice …; null: in the chat
