-- In which order versions came, so that a reader can ask for what is new.
ALTER TABLE template ADD COLUMN IF NOT EXISTS sequence BIGINT GENERATED ALWAYS AS IDENTITY;

CREATE UNIQUE INDEX IF NOT EXISTS template_sequence ON template (sequence);
