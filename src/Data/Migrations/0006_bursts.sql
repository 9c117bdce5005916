-- What is no answer yet waits a moment for more, and is read together with it.

ALTER TABLE inbox ADD COLUMN wait_until BIGINT NOT NULL DEFAULT 0; -- real time, Unix milliseconds
