-- What the agent had been shown; null = decided before it was recorded.
ALTER TABLE decision ADD COLUMN IF NOT EXISTS arm VARCHAR;

-- What became of the proposed sentences, one letter each in the order of the texts: Kept, Changed, Added, Removed.
ALTER TABLE decision ADD COLUMN IF NOT EXISTS sentences VARCHAR;

ALTER TABLE journal ADD COLUMN IF NOT EXISTS arm VARCHAR;

-- Where in the message the request stands that the entry is about; null = all of it.
ALTER TABLE journal ADD COLUMN IF NOT EXISTS request VARCHAR;
