-- Work in the field: people met without a chat, what was agreed aloud, visits, and two rows that were one person.

ALTER TABLE consents ADD COLUMN witness_id BIGINT REFERENCES accounts (id); -- who read the notice aloud and heard the answer; null: in the chat
ALTER TABLE consents ADD COLUMN place TEXT;                             -- where that was

CREATE TABLE visits (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,                         -- of the form that planned it: sent twice it is one
    kind TEXT NOT NULL,                        -- visit | appointment | call
    due_at BIGINT NOT NULL,                    -- programme time
    place TEXT NOT NULL,                       -- empty: not said
    with_whom TEXT NOT NULL,                   -- empty: with whoever planned it
    account_id BIGINT NOT NULL REFERENCES accounts (id), -- who planned it
    status TEXT NOT NULL DEFAULT 'planned',    -- planned | done | not-met | moved
    note TEXT,
    closed_at BIGINT,                          -- programme time
    UNIQUE (person_id, key)
);
CREATE INDEX visits_planned ON visits (due_at) WHERE status = 'planned';

-- A row that is another one's: what was its own stands there, and comes back when it is undone.
ALTER TABLE people ADD COLUMN merged_into BIGINT REFERENCES people (id);
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE merges (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id), -- who stays
    other_id BIGINT NOT NULL REFERENCES people (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL,                        -- real time
    undone_at BIGINT
);
CREATE INDEX merges_of_person ON merges (person_id);
CREATE INDEX merges_of_other ON merges (other_id);

-- Each value that the merge changed, as it was: undoing puts back those that nobody changed since.
CREATE TABLE merge_moves (
    id {id},
    merge_id BIGINT NOT NULL REFERENCES merges (id),
    place TEXT NOT NULL,                       -- table.column
    row_id TEXT NOT NULL,
    was TEXT,
    becomes TEXT
);
CREATE INDEX merge_moves_of_merge ON merge_moves (merge_id, id);
