-- Files of offers wait in tables of their own, written a few rows at a time, until they are swapped in.
-- A line is the row of the file; the other columns are those of the tables of 0016.

CREATE TABLE imports (
    id {id},
    kind TEXT NOT NULL,
    begun_at BIGINT NOT NULL                   -- real time, Unix milliseconds
);

CREATE TABLE staged_companies (
    import_id BIGINT NOT NULL REFERENCES imports (id),
    line BIGINT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    sector TEXT NOT NULL,
    municipality TEXT,
    contact TEXT,
    phone TEXT,
    email TEXT,
    agreement_on TEXT,                         -- null, here and in the next three: as it was
    verified_by TEXT,
    verified_on TEXT,
    status TEXT,                               -- active | withdrawn
    PRIMARY KEY (import_id, line)
);

CREATE TABLE staged_vacancies (
    import_id BIGINT NOT NULL REFERENCES imports (id),
    line BIGINT NOT NULL,
    key TEXT NOT NULL,
    company TEXT NOT NULL,                     -- its key
    title TEXT NOT NULL,
    occupation TEXT NOT NULL,
    municipality TEXT NOT NULL,
    pay TEXT NOT NULL,
    pay_most TEXT,
    hours BIGINT NOT NULL,
    shift TEXT NOT NULL,
    schooling TEXT NOT NULL,
    years BIGINT NOT NULL,
    languages TEXT NOT NULL,
    offers TEXT NOT NULL,
    contract TEXT,
    places BIGINT NOT NULL,
    closes_on TEXT NOT NULL,
    status TEXT,                               -- null: as it was
    PRIMARY KEY (import_id, line)
);

CREATE TABLE staged_providers (
    import_id BIGINT NOT NULL REFERENCES imports (id),
    line BIGINT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    recognised BIGINT NOT NULL,
    verified_by TEXT,                          -- null, here and in the next: as it was
    verified_on TEXT,
    PRIMARY KEY (import_id, line)
);

CREATE TABLE staged_courses (
    import_id BIGINT NOT NULL REFERENCES imports (id),
    line BIGINT NOT NULL,
    key TEXT NOT NULL,
    provider TEXT NOT NULL,                    -- its key
    title_es TEXT NOT NULL,
    title_en TEXT NOT NULL,
    kind TEXT NOT NULL,
    diploma TEXT NOT NULL,
    occupation TEXT,
    municipality TEXT,
    schooling TEXT NOT NULL,
    hours BIGINT,
    cost BIGINT NOT NULL,
    starts_on TEXT,
    closes_on TEXT NOT NULL,
    places BIGINT,
    status TEXT,                               -- null: as it was
    source TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- Services of others, beside those of content/referral-services.csv: one with the key of one there takes its place.
CREATE TABLE services (
    id {id},
    key TEXT NOT NULL UNIQUE,
    need TEXT NOT NULL,
    department TEXT NOT NULL,                  -- its name; *: everywhere
    name_es TEXT NOT NULL,
    name_en TEXT NOT NULL,
    offers_es TEXT NOT NULL,
    offers_en TEXT NOT NULL,
    where_es TEXT NOT NULL,
    where_en TEXT NOT NULL,
    phone TEXT,
    verified_on TEXT NOT NULL,
    source TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'open'        -- open | withdrawn
);

CREATE TABLE staged_services (
    import_id BIGINT NOT NULL REFERENCES imports (id),
    line BIGINT NOT NULL,
    key TEXT NOT NULL,
    need TEXT NOT NULL,
    department TEXT NOT NULL,
    name_es TEXT NOT NULL,
    name_en TEXT NOT NULL,
    offers_es TEXT NOT NULL,
    offers_en TEXT NOT NULL,
    where_es TEXT NOT NULL,
    where_en TEXT NOT NULL,
    phone TEXT,
    verified_on TEXT NOT NULL,
    source TEXT NOT NULL,
    status TEXT,                               -- null: as it was
    PRIMARY KEY (import_id, line)
);

-- Which one was shown last: what is said right after a card is about that vacancy.
ALTER TABLE vacancy_views ADD COLUMN shown BIGINT NOT NULL DEFAULT 0;   -- counts up for the person

-- A second vacancy that asks for money is a second report, also while the first is open.
DROP INDEX scam_reports_open;
CREATE INDEX scam_reports_open ON scam_reports (person_id) WHERE status = 'open';
