-- Why people leave a course; the picture of a certificate as a file of ours.

ALTER TABLE enrolments ADD COLUMN left_because TEXT;                  -- time | far | money | job | other

ALTER TABLE certificates ADD COLUMN media_url TEXT;                   -- where the provider has the picture; null: it was fetched, or never will be
ALTER TABLE certificates ADD COLUMN file TEXT;                        -- its name in the media folder: the SHA-256 of what is in it
ALTER TABLE certificates ADD COLUMN fetch_attempts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE certificates ADD COLUMN fetch_at BIGINT NOT NULL DEFAULT 0; -- not before then: real time, Unix milliseconds
CREATE INDEX certificates_to_fetch ON certificates (fetch_at) WHERE media_url IS NOT NULL;
CREATE INDEX certificates_of_file ON certificates (file) WHERE file IS NOT NULL;

-- Files of which a row was dropped: each goes unless another row names it.
CREATE TABLE dropped_files (file TEXT PRIMARY KEY);
