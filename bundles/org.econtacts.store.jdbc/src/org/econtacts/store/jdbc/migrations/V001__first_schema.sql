-- Times are microseconds since 1970-01-01T00:00Z. Every statement can be run again after a kill in the middle.
CREATE TABLE IF NOT EXISTS office (
  id VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  audience VARCHAR NOT NULL
);

-- What the queue shows, narrow; the taxpayer's words are in message_body.
CREATE TABLE IF NOT EXISTS message (
  number INTEGER PRIMARY KEY,
  id VARCHAR NOT NULL UNIQUE,
  thread VARCHAR NOT NULL,
  office VARCHAR NOT NULL,
  audience VARCHAR NOT NULL,
  received_at BIGINT NOT NULL,
  sender VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  intent VARCHAR,
  confidence DOUBLE PRECISION NOT NULL,
  preview VARCHAR NOT NULL,
  status VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  last_token BIGINT NOT NULL,
  holder VARCHAR,
  holder_name VARCHAR,
  lease_expires_at BIGINT
);

CREATE INDEX IF NOT EXISTS message_thread ON message (thread);

CREATE TABLE IF NOT EXISTS message_body (
  number INTEGER PRIMARY KEY,
  data BYTEA NOT NULL
);

-- All that was ever found for a message; the highest place is the newest.
CREATE TABLE IF NOT EXISTS suggestion_set (
  message INTEGER NOT NULL,
  place INTEGER NOT NULL,
  data BYTEA NOT NULL,
  PRIMARY KEY (message, place)
);

CREATE TABLE IF NOT EXISTS transfer (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message INTEGER NOT NULL,
  from_office VARCHAR NOT NULL,
  to_office VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  account VARCHAR NOT NULL,
  made_at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS transfer_message ON transfer (message);

CREATE TABLE IF NOT EXISTS decision (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id VARCHAR NOT NULL UNIQUE,
  message INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  suggestion VARCHAR,
  template VARCHAR,
  template_version INTEGER NOT NULL,
  intent VARCHAR,
  answer VARCHAR NOT NULL,
  reason VARCHAR,
  spent BIGINT NOT NULL,
  account VARCHAR NOT NULL,
  office VARCHAR NOT NULL,
  made_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  state VARCHAR NOT NULL,
  sent_at BIGINT,
  author VARCHAR NOT NULL,
  taught_intent VARCHAR,
  taught_template VARCHAR,
  shown DOUBLE PRECISION NOT NULL,
  teaches_at_once BOOLEAN NOT NULL,
  idempotency_key VARCHAR NOT NULL,
  request_hash VARCHAR NOT NULL,
  UNIQUE (account, idempotency_key)
);

CREATE INDEX IF NOT EXISTS decision_message ON decision (message);

CREATE INDEX IF NOT EXISTS decision_due ON decision (state, due_at);

CREATE INDEX IF NOT EXISTS decision_made ON decision (made_at);

-- What the engine learns from, in order, without gaps.
CREATE TABLE IF NOT EXISTS journal (
  sequence BIGINT PRIMARY KEY,
  kind VARCHAR NOT NULL,
  intent VARCHAR,
  confidence DOUBLE PRECISION NOT NULL,
  template VARCHAR,
  message INTEGER,
  sample INTEGER
);

CREATE TABLE IF NOT EXISTS template (
  id VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  data BYTEA NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE IF NOT EXISTS label_set (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version VARCHAR NOT NULL,
  data BYTEA NOT NULL
);

CREATE TABLE IF NOT EXISTS sample (
  number INTEGER PRIMARY KEY,
  id VARCHAR NOT NULL UNIQUE,
  state VARCHAR NOT NULL,
  certainty DOUBLE PRECISION NOT NULL,
  version BIGINT NOT NULL,
  labels VARCHAR NOT NULL,
  folded VARCHAR NOT NULL,
  data BYTEA NOT NULL,
  best BYTEA NOT NULL
);

CREATE INDEX IF NOT EXISTS sample_certainty ON sample (certainty, number);

CREATE INDEX IF NOT EXISTS sample_state ON sample (state, certainty, number);

CREATE TABLE IF NOT EXISTS labelling (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sample INTEGER NOT NULL,
  account VARCHAR NOT NULL,
  state_before VARCHAR NOT NULL,
  labels_before VARCHAR NOT NULL,
  state_after VARCHAR NOT NULL,
  labels_after VARCHAR NOT NULL,
  label_set VARCHAR NOT NULL,
  made_at BIGINT NOT NULL,
  undone_at BIGINT
);

CREATE INDEX IF NOT EXISTS labelling_account ON labelling (account, number);

CREATE INDEX IF NOT EXISTS labelling_sample ON labelling (sample, number);

CREATE TABLE IF NOT EXISTS account (
  name VARCHAR PRIMARY KEY,
  display_name VARCHAR NOT NULL,
  roles VARCHAR NOT NULL,
  offices VARCHAR NOT NULL,
  disabled BOOLEAN NOT NULL,
  password_hash VARCHAR
);

CREATE TABLE IF NOT EXISTS open_session (
  fingerprint VARCHAR PRIMARY KEY,
  account VARCHAR NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS open_session_account ON open_session (account);

CREATE TABLE IF NOT EXISTS draft (
  account VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  body VARCHAR NOT NULL,
  suggestion VARCHAR NOT NULL,
  template VARCHAR NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (account, message)
);

CREATE TABLE IF NOT EXISTS audit (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  made_at BIGINT NOT NULL,
  account VARCHAR NOT NULL,
  action VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  office VARCHAR NOT NULL,
  detail VARCHAR NOT NULL
);
