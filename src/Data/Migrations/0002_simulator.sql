-- What the simulated phones sent and received. The outbox row is the key that makes a repeated delivery one message.

CREATE TABLE simulator_messages (
    id {id},
    channel TEXT NOT NULL,
    phone TEXT NOT NULL,
    direction TEXT NOT NULL,                  -- in: the person wrote it; out: the person received it
    outbox_id BIGINT UNIQUE,
    body TEXT NOT NULL,
    taps TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX simulator_messages_of_phone ON simulator_messages (phone, id);
