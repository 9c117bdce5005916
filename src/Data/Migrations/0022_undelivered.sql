-- What is to be done about a message that did not arrive, and what was sent in its place.

ALTER TABLE outbox ADD COLUMN remedy TEXT;                       -- again | other-channel | stop | alarm | tell; NULL: nothing is to be done, or it was done
ALTER TABLE outbox ADD COLUMN instead_of BIGINT;                 -- the message that did not arrive
ALTER TABLE outbox ADD COLUMN resends BIGINT NOT NULL DEFAULT 0; -- how many did not arrive before it
ALTER TABLE parked_receipts ADD COLUMN remedy TEXT;
CREATE UNIQUE INDEX outbox_instead_of ON outbox (instead_of) WHERE instead_of IS NOT NULL;
CREATE INDEX outbox_to_remedy ON outbox (id) WHERE remedy IS NOT NULL;

-- Nothing arrives there: what we begin goes elsewhere until the person writes from it again.
ALTER TABLE addresses ADD COLUMN unreachable_at BIGINT;
