-- Requirement K-9: what pages of a list need of all its rows at once, found while they are stored
-- and never changed, as they are not (ADR 44). A list that has none here is read through instead.
CREATE TABLE deduction_index (
  batch_id BIGINT NOT NULL,
  part VARCHAR(20) NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (batch_id, part)
);

-- Requirement K-2: the list before with which the differences were found; none for a first list.
-- That of lists which are there already is not known and not asked for once they are published. No
-- reference: checking one list shall not wait for whoever answers the other.
ALTER TABLE deduction_batch ADD COLUMN compared_with BIGINT;
