-- The people who work in the console: who they are, what they may, and how they prove it.

CREATE TABLE accounts (
    id {id},
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,             -- the name in plain form: Álvaro and ALVARO are one
    who TEXT,                                  -- the key in content/roster.csv; null: no duty
    language TEXT NOT NULL,                    -- es | en
    status TEXT NOT NULL DEFAULT 'active',     -- active | closed
    password_hash TEXT NOT NULL,
    one_time BIGINT NOT NULL,                  -- 1: the password was made by us and must be changed
    stamp TEXT NOT NULL,                       -- a session with another is over
    totp_key TEXT,                             -- encrypted with the keys of data_protection_keys
    totp_on BIGINT NOT NULL DEFAULT 0,         -- 0: the key is shown, but no code was given yet
    totp_step BIGINT NOT NULL DEFAULT 0        -- that of the last code: each counts once
);

CREATE TABLE account_grants (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    department TEXT NOT NULL,                  -- two digits, or * for all
    PRIMARY KEY (account_id, role, department)
);

CREATE TABLE recovery_codes (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    hash TEXT NOT NULL,                        -- SHA-256; a code is deleted when it is used
    PRIMARY KEY (account_id, hash)
);

-- How often somebody tried to sign in. Gone a quarter of an hour after the last try.
CREATE TABLE sign_in_tries (
    key TEXT PRIMARY KEY,                      -- a hash of the name and the network address: neither can be read here
    tries BIGINT NOT NULL,
    last_at BIGINT NOT NULL                    -- real time, Unix milliseconds
);
CREATE INDEX sign_in_tries_last ON sign_in_tries (last_at);
