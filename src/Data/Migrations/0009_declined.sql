-- Whoever declined keeps nothing with us but an address: what they wrote is looked for every hour.
CREATE INDEX people_declined ON people (conversation_id) WHERE consent = 'declined';
