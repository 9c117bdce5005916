-- Where a trace goes on (W3C traceparent), when telemetry is on: an inbox row from its webhook, an outbox row from its turn.

ALTER TABLE inbox ADD COLUMN trace TEXT;
ALTER TABLE outbox ADD COLUMN trace TEXT;
