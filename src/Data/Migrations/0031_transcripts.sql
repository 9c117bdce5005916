-- What a voice note says, as somebody of the programme heard it; certificates that wait to be looked at.

ALTER TABLE media ADD COLUMN transcript TEXT;
ALTER TABLE media ADD COLUMN transcribed_by BIGINT REFERENCES accounts (id);
CREATE INDEX certificates_received ON certificates (received_on, id) WHERE status = 'received';
CREATE INDEX call_tasks_voice ON call_tasks (about) WHERE status = 'open' AND reason = 'voice note to transcribe';
