-- The key of a decision is kept for 90 days; then it has none any more.
ALTER TABLE decision ALTER COLUMN idempotency_key DROP NOT NULL;

ALTER TABLE decision ADD COLUMN IF NOT EXISTS key_until BIGINT;

UPDATE decision SET key_until = made_at + 7776000000000 WHERE idempotency_key IS NOT NULL AND key_until IS NULL;

CREATE INDEX IF NOT EXISTS decision_key_until ON decision (key_until);
