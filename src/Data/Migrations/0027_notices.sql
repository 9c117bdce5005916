-- People of the programme hear on their own phone that a case waits, and hand over what they had when they leave.

ALTER TABLE accounts ADD COLUMN phone TEXT;                             -- E.164; null: they are told nothing
CREATE UNIQUE INDEX accounts_phone ON accounts (phone);

ALTER TABLE conversations ADD COLUMN account_id BIGINT REFERENCES accounts (id);    -- it is the phone of somebody of the programme: nothing of anybody else is in it
CREATE INDEX conversations_of_accounts ON conversations (account_id) WHERE account_id IS NOT NULL;

-- Who was told of which case: once at its opening, once at each step that it was raised.
CREATE TABLE notices (
    escalation_id BIGINT NOT NULL REFERENCES escalations (id),
    step BIGINT NOT NULL,                                               -- escalations.raised
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (escalation_id, step, account_id)
);

ALTER TABLE escalations ADD COLUMN again_at BIGINT;                     -- programme time: since when it waits anew, after whoever held it left
ALTER TABLE leaves ADD COLUMN begun_at BIGINT;                          -- real time: what they held was given back
