-- What an outgoing message carries instead of a text: 'cv:12', 'recording:mam/consent.offer.ogg'.
ALTER TABLE outbox ADD COLUMN attachment TEXT;
ALTER TABLE simulator_messages ADD COLUMN attachment TEXT;

-- The language in which a person hears our texts, where people recorded it; NULL: none.
ALTER TABLE people ADD COLUMN voice TEXT;
