-- A person's CV, each version as it was agreed to: the documents are made from it, and always the same.

CREATE TABLE cvs (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    version BIGINT NOT NULL,                   -- 1, 2, … of the person
    content TEXT NOT NULL,                     -- JSON: what is printed, word for word
    inbox_id BIGINT NOT NULL REFERENCES inbox (id), -- with which it was agreed to
    ordinal BIGINT NOT NULL,
    created_at BIGINT NOT NULL,                -- programme time
    UNIQUE (person_id, version),
    UNIQUE (inbox_id, ordinal)
);
