-- The file of a person: found by name or number, answers that somebody of the programme corrected, and what came of a call.

-- The name as it is searched: small letters without accents, also where they are characters of their own (U+0301, U+0303, U+0308).
ALTER TABLE people ADD COLUMN plain_name TEXT GENERATED ALWAYS AS (
    lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(called, 'Á', 'a'), 'á', 'a'), 'É', 'e'), 'é', 'e'), 'Í', 'i'), 'í', 'i'), 'Ó', 'o'), 'ó', 'o'), 'Ú', 'u'), 'ú', 'u'), 'Ü', 'u'), 'ü', 'u'), 'Ñ', 'n'), 'ñ', 'n'), 'Ä', 'a'), 'ä', 'a'), 'Ë', 'e'), 'ë', 'e'), 'Ï', 'i'), 'ï', 'i'), 'Ö', 'o'), 'ö', 'o'), '́', ''), '̃', ''), '̈', ''))
) /*pg STORED*/;
CREATE INDEX people_of_plain_name ON people (plain_name);
CREATE INDEX people_of_department ON people (substr(municipality, 1, 2));

-- People type a number with or without the country: the last eight digits find it.
CREATE INDEX people_of_last_digits ON people (substr(phone, length(phone) - 7)) WHERE phone IS NOT NULL;
CREATE INDEX addresses_of_last_digits ON addresses (substr(phone, length(phone) - 7)) WHERE phone IS NOT NULL;
CREATE INDEX escalations_of_role ON escalations (role) WHERE role IN ('protection', 'complaints');

CREATE TABLE corrections (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    submission_id BIGINT NOT NULL REFERENCES submissions (id),
    question TEXT NOT NULL,                    -- its path: jobs[2]/employer
    was TEXT,                                  -- null: it was not answered
    becomes TEXT,                              -- null: it does not belong there any more
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL                         -- programme time
);
CREATE INDEX corrections_of_person ON corrections (person_id, id);

-- reached | not-reached | wrong-number | other; null: nobody said.
ALTER TABLE call_tasks ADD COLUMN result TEXT;
ALTER TABLE call_tasks ADD COLUMN done_at BIGINT;                      -- programme time
