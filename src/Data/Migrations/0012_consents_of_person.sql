-- The last word on each purpose is read with every case file.
CREATE INDEX consents_of_person ON consents (person_id, purpose);
