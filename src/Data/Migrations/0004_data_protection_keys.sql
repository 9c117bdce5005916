-- The keys of the framework's Data Protection. The secret part of each is encrypted with the master key.

CREATE TABLE data_protection_keys (
    id {id},
    name TEXT NOT NULL UNIQUE,
    master_key TEXT NOT NULL,                 -- its fingerprint
    xml TEXT NOT NULL
);
