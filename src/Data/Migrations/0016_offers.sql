-- What people come for: companies that were checked for being real, their vacancies, courses, and what becomes of each.
-- Keys are those of the files that they come from.

CREATE TABLE companies (
    id {id},
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sector TEXT NOT NULL,                      -- agricultural | non-agricultural | maquila: which minimum wage holds
    municipality TEXT,
    contact TEXT,                              -- the person there
    phone TEXT,                                -- E.164: where an application goes by message
    email TEXT,                                -- where it goes otherwise
    agreement_on TEXT,                         -- local date
    verified_by TEXT,
    verified_on TEXT,                          -- both, or its vacancies are shown to nobody
    withdrawn_on TEXT
);

CREATE TABLE company_contacts (
    id {id},
    company_id BIGINT NOT NULL REFERENCES companies (id),
    happened_on TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    how TEXT NOT NULL,                         -- call | visit | message | email | fair
    note TEXT NOT NULL,
    UNIQUE (company_id, happened_on, by_whom, how)
);

CREATE TABLE vacancies (
    id {id},
    key TEXT NOT NULL UNIQUE,
    company_id BIGINT NOT NULL REFERENCES companies (id),
    title TEXT NOT NULL,
    occupation TEXT NOT NULL,                  -- ISCO-08 unit group
    municipality TEXT NOT NULL,
    pay TEXT NOT NULL,                         -- "3500 month"
    pay_most TEXT,                             -- of a range, in the same period
    hours BIGINT NOT NULL,                     -- in a week
    shift TEXT NOT NULL,                       -- day | night | rotating
    schooling TEXT NOT NULL,                   -- the least, as the profile calls it
    years BIGINT NOT NULL,                     -- of experience, the least
    languages TEXT NOT NULL,                   -- as the profile calls them, separated by a space
    offers TEXT NOT NULL,                      -- transport | childcare | meals | lodging, separated by a space
    contract TEXT,                             -- written | spoken
    places BIGINT NOT NULL,
    closes_on TEXT NOT NULL,                   -- the last day
    status TEXT NOT NULL DEFAULT 'open'        -- open | filled | withdrawn
);
CREATE INDEX vacancies_open ON vacancies (closes_on) WHERE status = 'open';
CREATE INDEX vacancies_of_company ON vacancies (company_id);

-- Counts up with every change of what is shown: who holds a copy in memory sees that it is old.
CREATE TABLE board_version (id BIGINT PRIMARY KEY, version BIGINT NOT NULL);
INSERT INTO board_version (id, version) VALUES (1, 1);

CREATE TABLE vacancy_views (
    person_id BIGINT NOT NULL REFERENCES people (id),
    vacancy_id BIGINT NOT NULL REFERENCES vacancies (id),
    seen_on TEXT NOT NULL,
    PRIMARY KEY (person_id, vacancy_id)
);

CREATE TABLE applications (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,
    vacancy_id BIGINT NOT NULL REFERENCES vacancies (id),
    status TEXT NOT NULL,                      -- interested | agreed | sent | invited | hired | refused | withdrawn
    changed_on TEXT NOT NULL,
    agreed_on TEXT,                            -- to this company reading the packet
    sent_on TEXT,
    recipient TEXT,                            -- message | email, and who there
    cv_version BIGINT,
    interview_at BIGINT,                       -- programme time, Unix milliseconds
    interview_place TEXT,
    reason TEXT,
    employer_id BIGINT REFERENCES people (id), -- once the company was written to
    UNIQUE (person_id, key),
    UNIQUE (person_id, vacancy_id)
);
CREATE INDEX applications_of_vacancy ON applications (vacancy_id);
CREATE INDEX applications_of_employer ON applications (employer_id);

CREATE TABLE providers (
    id {id},
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    recognised BIGINT NOT NULL,                -- its certificates count as recognition
    verified_by TEXT,
    verified_on TEXT
);

CREATE TABLE courses (
    id {id},
    key TEXT NOT NULL UNIQUE,
    provider_id BIGINT NOT NULL REFERENCES providers (id),
    title_es TEXT NOT NULL,
    title_en TEXT NOT NULL,
    kind TEXT NOT NULL,                        -- certification | training | english | business | studies
    diploma TEXT NOT NULL,                     -- recognised | attendance | none
    occupation TEXT,                           -- ISCO-08 group that it leads to
    municipality TEXT,                         -- null: at a distance
    schooling TEXT NOT NULL,                   -- the least
    hours BIGINT,                              -- of the whole course
    cost BIGINT NOT NULL,                      -- quetzales
    starts_on TEXT,                            -- null: at any time
    closes_on TEXT NOT NULL,                   -- the last day to enrol
    places BIGINT,
    status TEXT NOT NULL DEFAULT 'open',       -- open | full | withdrawn
    source TEXT NOT NULL
);

CREATE TABLE enrolments (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,
    course_id BIGINT NOT NULL REFERENCES courses (id),
    status TEXT NOT NULL,                      -- enrolled | started | completed | left
    enrolled_on TEXT NOT NULL,
    completed_on TEXT,
    confirmed_by TEXT,                         -- provider | promoter; null: only the person says so
    UNIQUE (person_id, key),
    UNIQUE (person_id, course_id)
);

CREATE TABLE certificates (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,
    enrolment TEXT,                            -- its key; null: of another course
    media TEXT NOT NULL,                       -- the provider's id of the picture or document
    status TEXT NOT NULL,                      -- received | verified | refused
    received_on TEXT NOT NULL,
    issuer TEXT,
    issued_on TEXT,
    kind TEXT,                                 -- recognised | attendance
    decided_by TEXT,
    decided_on TEXT,
    reason TEXT,
    UNIQUE (person_id, key)
);
