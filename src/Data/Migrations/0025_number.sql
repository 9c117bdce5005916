-- A number that somebody typed because theirs is not known: for calls, and an SMS where nobody else has it. '': asked, and none told; NULL: not asked.
ALTER TABLE people ADD COLUMN phone TEXT;
