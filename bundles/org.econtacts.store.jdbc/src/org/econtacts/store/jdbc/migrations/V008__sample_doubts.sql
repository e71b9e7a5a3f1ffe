-- Version of the model whose scores stand with the sample; empty = not known.
ALTER TABLE sample ADD COLUMN IF NOT EXISTS scored_by VARCHAR DEFAULT '' NOT NULL;

-- Pieces of a sample's text that may be personal data; positions in UTF-16 units of the text as it is.
CREATE TABLE IF NOT EXISTS sample_doubt (
  sample INTEGER NOT NULL,
  place INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  word VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  verdict VARCHAR NOT NULL,
  curator VARCHAR,
  settled_at BIGINT,
  PRIMARY KEY (sample, place)
);

CREATE INDEX IF NOT EXISTS sample_doubt_open ON sample_doubt (verdict, sample);
