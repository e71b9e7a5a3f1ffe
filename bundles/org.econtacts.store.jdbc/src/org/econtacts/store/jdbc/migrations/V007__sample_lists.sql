-- All that decides which samples a list shows and in which order: finding them reads no text.
CREATE INDEX IF NOT EXISTS sample_list ON sample (state, number, certainty, opinions, second_lot, audit_lot, disagreement,
  suspicion);
