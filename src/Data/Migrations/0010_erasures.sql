-- Data that goes at a person's word: the receipt, what is still to be deleted at the provider, and what is counted without anybody's name.

ALTER TABLE people ADD COLUMN legal_hold BIGINT NOT NULL DEFAULT 0;    -- 1: nothing of this person goes, whoever asks

CREATE TABLE erasures (
    id {id},
    inbox_id BIGINT NOT NULL UNIQUE REFERENCES inbox (id), -- with what it was asked; its own row where nobody wrote
    receipt TEXT NOT NULL UNIQUE,
    asked_by TEXT NOT NULL,                    -- person | operator | retention
    person_id BIGINT NOT NULL,                 -- a number that means nobody now; in an older backup it still does
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    stranger_id BIGINT,                        -- the conversation that the number has from then on; null: others use the phone, or it is gone
    status TEXT NOT NULL DEFAULT 'answering',  -- answering: the receipt is on its way | deleting: at the provider | done
    at BIGINT NOT NULL,
    done_at BIGINT
);
CREATE INDEX erasures_open ON erasures (id) WHERE status <> 'done';
CREATE INDEX erasures_of_person ON erasures (person_id);

-- A row is a message that the provider still has; it goes with the copy.
CREATE TABLE erasure_work (
    id {id},
    erasure_id BIGINT NOT NULL REFERENCES erasures (id),
    via TEXT NOT NULL,
    sid TEXT,                                  -- the provider's id; null: one of ours that is still on its way
    outbox_id BIGINT REFERENCES outbox (id),
    has_media BIGINT NOT NULL DEFAULT 0,
    attempts BIGINT NOT NULL DEFAULT 0,
    not_before BIGINT NOT NULL DEFAULT 0,      -- real time
    error TEXT
);
CREATE INDEX erasure_work_of_erasure ON erasure_work (erasure_id);
CREATE INDEX erasure_work_due ON erasure_work (not_before) WHERE sid IS NOT NULL;

-- Programme events of people who were erased: months add up, and nobody can be found in them. Empty: not known.
CREATE TABLE programme_counts (
    month TEXT NOT NULL,                       -- 2026-11
    kind TEXT NOT NULL,
    department TEXT NOT NULL,                  -- the code of the statistics institute: 14
    funding TEXT NOT NULL,
    ages TEXT NOT NULL,                        -- at the event: 0-17 | 18-24 | 25-34 | 35-49 | 50+
    sex TEXT NOT NULL,
    events BIGINT NOT NULL,
    people BIGINT NOT NULL,                    -- of them, those that were somebody's first of this kind and funding
    PRIMARY KEY (month, kind, department, funding, ages, sex)
);
