-- Requirement K-3: what the member answers where not everything was deducted as asked. A row that
-- has no answer here was deducted.
CREATE TABLE deduction_answer (
  id BIGINT PRIMARY KEY,
  batch_id BIGINT NOT NULL REFERENCES deduction_batch,
  position INTEGER NOT NULL,
  reason VARCHAR(30),
  deposit_stopped BOOLEAN NOT NULL,
  note VARCHAR(200) NOT NULL,
  version INTEGER NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL,
  changed_by BIGINT NOT NULL REFERENCES user_account,
  CONSTRAINT answer_once_a_row UNIQUE (batch_id, position)
);

-- Requirement K-4: how a list came from state to state.
CREATE TABLE deduction_step (
  id BIGINT PRIMARY KEY,
  batch_id BIGINT NOT NULL REFERENCES deduction_batch,
  act VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  remark VARCHAR(400) NOT NULL,
  taken_at TIMESTAMP(6) NOT NULL,
  taken_by BIGINT REFERENCES user_account
);
CREATE INDEX step_of_batch ON deduction_step (batch_id);

-- Requirement K-7.
ALTER TABLE deduction_batch ADD COLUMN received_amount BIGINT;
