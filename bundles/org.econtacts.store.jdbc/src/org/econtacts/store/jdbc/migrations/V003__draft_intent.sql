-- What the agent says a free answer answers; null = not said yet, empty = no intent fits.
ALTER TABLE draft ADD COLUMN IF NOT EXISTS intent VARCHAR;
