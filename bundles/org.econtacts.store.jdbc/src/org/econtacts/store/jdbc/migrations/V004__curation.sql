-- Who stands behind a sample's label: NONE, GIVEN, ONE, SEVERAL or ADJUDICATED.
ALTER TABLE sample ADD COLUMN IF NOT EXISTS backing VARCHAR;

-- The label that came with the text.
ALTER TABLE sample ADD COLUMN IF NOT EXISTS given_state VARCHAR;

ALTER TABLE sample ADD COLUMN IF NOT EXISTS given_labels VARCHAR;

-- How many curators have said what it asks about.
ALTER TABLE sample ADD COLUMN IF NOT EXISTS opinions INTEGER DEFAULT 0 NOT NULL;

-- What the engine holds it for first; empty = nothing.
ALTER TABLE sample ADD COLUMN IF NOT EXISTS top VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE sample ADD COLUMN IF NOT EXISTS disagreement DOUBLE PRECISION DEFAULT 0 NOT NULL;

ALTER TABLE sample ADD COLUMN IF NOT EXISTS suspicion DOUBLE PRECISION DEFAULT 0 NOT NULL;

-- The lots that it drew once for all, from 0 to 1; null = drawn when the store is opened.
ALTER TABLE sample ADD COLUMN IF NOT EXISTS audit_lot DOUBLE PRECISION;

ALTER TABLE sample ADD COLUMN IF NOT EXISTS second_lot DOUBLE PRECISION;

-- Each curator's label; hand is the account, or * for the adjudicated label.
CREATE TABLE IF NOT EXISTS label (
  sample INTEGER NOT NULL,
  hand VARCHAR NOT NULL,
  curator VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  labels VARCHAR NOT NULL,
  flag VARCHAR,
  note VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  event VARCHAR NOT NULL,
  label_set VARCHAR NOT NULL,
  blind BOOLEAN NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (sample, hand)
);

CREATE TABLE IF NOT EXISTS label_event (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id VARCHAR NOT NULL UNIQUE,
  step VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  sample INTEGER NOT NULL,
  curator VARCHAR NOT NULL,
  adjudicated BOOLEAN NOT NULL,
  base BIGINT NOT NULL,
  state_before VARCHAR NOT NULL,
  labels_before VARCHAR NOT NULL,
  flag_before VARCHAR,
  note_before VARCHAR NOT NULL,
  state_after VARCHAR NOT NULL,
  labels_after VARCHAR NOT NULL,
  flag_after VARCHAR,
  note_after VARCHAR NOT NULL,
  label_set VARCHAR NOT NULL,
  blind BOOLEAN NOT NULL,
  model VARCHAR NOT NULL,
  queue VARCHAR,
  probability DOUBLE PRECISION,
  made_at BIGINT NOT NULL,
  taken_at BIGINT NOT NULL,
  undo_of VARCHAR,
  fate VARCHAR NOT NULL
);

CREATE INDEX IF NOT EXISTS label_event_step ON label_event (step, number);

CREATE INDEX IF NOT EXISTS label_event_fate ON label_event (fate, curator);

CREATE TABLE IF NOT EXISTS label_step (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id VARCHAR NOT NULL UNIQUE,
  curator VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  events BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS label_step_curator ON label_step (curator, kind, state, number);

CREATE TABLE IF NOT EXISTS label_change (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_version VARCHAR NOT NULL,
  to_version VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  sources VARCHAR NOT NULL,
  targets VARCHAR NOT NULL
);

-- Labellings of before become labels, events and steps: the last one that stands is the curator's label.
INSERT INTO label_step (id, curator, kind, state, target, events)
SELECT 'v2-' || o.number, o.account, 'CHANGE', CASE WHEN o.undone_at IS NULL THEN 'DONE' ELSE 'FORGOTTEN' END, '', 1
FROM labelling o
WHERE NOT EXISTS (SELECT 1 FROM label_step k WHERE k.id = 'v2-' || o.number)
ORDER BY o.number;

INSERT INTO label_event (id, step, kind, sample, curator, adjudicated, base, state_before, labels_before, note_before,
  state_after, labels_after, note_after, label_set, blind, model, made_at, taken_at, fate)
SELECT 'v2-' || o.number, 'v2-' || o.number, 'LABEL', o.sample, o.account, FALSE, 0, o.state_before, o.labels_before, '',
  o.state_after, o.labels_after, '', o.label_set, FALSE, '', o.made_at, o.made_at, 'APPLIED'
FROM labelling o
WHERE NOT EXISTS (SELECT 1 FROM label_event k WHERE k.id = 'v2-' || o.number)
ORDER BY o.number;

INSERT INTO label (sample, hand, curator, state, labels, note, version, event, label_set, blind, made_at)
SELECT o.sample, o.account, o.account, o.state_after, o.labels_after, '', o.number, 'v2-' || o.number, o.label_set, FALSE,
  o.made_at
FROM labelling o
WHERE o.undone_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM labelling p WHERE p.sample = o.sample AND p.number > o.number AND p.undone_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM label k WHERE k.sample = o.sample);

UPDATE sample SET given_state = COALESCE(
  (SELECT o.state_before FROM labelling o WHERE o.sample = sample.number
    AND o.number = (SELECT MIN(p.number) FROM labelling p WHERE p.sample = sample.number)), state)
WHERE given_state IS NULL;

UPDATE sample SET given_labels = COALESCE(
  (SELECT o.labels_before FROM labelling o WHERE o.sample = sample.number
    AND o.number = (SELECT MIN(p.number) FROM labelling p WHERE p.sample = sample.number)), labels)
WHERE given_labels IS NULL;

UPDATE sample SET opinions = (SELECT COUNT(*) FROM label k WHERE k.sample = sample.number
  AND k.state IN ('LABELLED', 'OUT_OF_SCOPE'))
WHERE opinions = 0;

UPDATE sample SET backing = CASE WHEN state NOT IN ('LABELLED', 'OUT_OF_SCOPE') THEN 'NONE'
  WHEN opinions = 0 THEN 'GIVEN' ELSE 'ONE' END
WHERE backing IS NULL;
