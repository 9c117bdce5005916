-- Questionnaires: each filling of a form with its answers, and the versions of the forms that were published.

-- In the order in which a turn of the version before takes them.
/*pg LOCK TABLE inbox, people, answers IN SHARE ROW EXCLUSIVE MODE;*/

CREATE TABLE submissions (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,                        -- the form's name, with what it is about where a person has several
    form TEXT NOT NULL,
    version TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'open',      -- open | complete | handed-over
    begun_at BIGINT NOT NULL,                 -- this and closed_at are programme time
    closed_at BIGINT,
    UNIQUE (person_id, key)
);

CREATE TABLE submission_answers (
    submission_id BIGINT NOT NULL REFERENCES submissions (id),
    question TEXT NOT NULL,                   -- its path: jobs[2]/employer
    value TEXT NOT NULL,                      -- empty: it was passed over
    inbox_id BIGINT NOT NULL REFERENCES inbox (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (submission_id, question)
);

-- What was published stays as it is: rows are added, never changed.
CREATE TABLE form_versions (
    form TEXT NOT NULL,
    version TEXT NOT NULL,
    hash TEXT NOT NULL,                       -- SHA-256 of the workbook
    workbook TEXT NOT NULL,                   -- JSON
    published_at BIGINT NOT NULL,
    PRIMARY KEY (form, version)
);

INSERT INTO submissions (person_id, key, form, version, begun_at)
SELECT person_id, 'profile', 'profile', '1', MIN(at) FROM answers GROUP BY person_id ORDER BY person_id;

INSERT INTO submission_answers (submission_id, question, value, inbox_id, at)
SELECT s.id, CASE a.question WHEN 'jobs' THEN 'work_isco' WHEN 'limit' THEN 'limits' ELSE a.question END, a.value, a.inbox_id, a.at
FROM answers a JOIN submissions s ON s.person_id = a.person_id;

-- The table answers goes in a later version. Replicas of the version before write to it as long as they run; it is kept here too.
/*pg
CREATE FUNCTION keep_answer_of_version_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    path TEXT := CASE COALESCE(NEW.question, OLD.question) WHEN 'jobs' THEN 'work_isco' WHEN 'limit' THEN 'limits' ELSE COALESCE(NEW.question, OLD.question) END;
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM submission_answers a USING submissions s
        WHERE a.submission_id = s.id AND s.person_id = OLD.person_id AND s.key = 'profile' AND a.question = path;
    ELSE
        INSERT INTO submissions (person_id, key, form, version, begun_at) VALUES (NEW.person_id, 'profile', 'profile', '1', NEW.at)
        ON CONFLICT (person_id, key) DO NOTHING;
        INSERT INTO submission_answers (submission_id, question, value, inbox_id, at)
        SELECT s.id, path, NEW.value, NEW.inbox_id, NEW.at FROM submissions s WHERE s.person_id = NEW.person_id AND s.key = 'profile'
        ON CONFLICT (submission_id, question) DO UPDATE SET value = excluded.value, inbox_id = excluded.inbox_id, at = excluded.at;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_answer_of_version_before AFTER INSERT OR UPDATE OR DELETE ON answers
FOR EACH ROW EXECUTE FUNCTION keep_answer_of_version_before();
*/
