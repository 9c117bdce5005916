-- Somebody asked for money for a job. While a report is open, the vacancy is shown to nobody: a person decides.

CREATE TABLE scam_reports (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    vacancy_id BIGINT,                         -- once there are vacancies; null: only what was told is known
    company TEXT,                              -- an employer that is known by that name
    words TEXT NOT NULL,                       -- as it was told, one message a line
    status TEXT NOT NULL DEFAULT 'open',       -- open | real | false
    at BIGINT NOT NULL                         -- programme time
);
CREATE UNIQUE INDEX scam_reports_open ON scam_reports (person_id) WHERE status = 'open';
CREATE INDEX scam_reports_of_vacancy ON scam_reports (vacancy_id) WHERE status <> 'false';
