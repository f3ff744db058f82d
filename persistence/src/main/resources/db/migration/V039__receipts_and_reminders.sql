-- Requirement K-7: every sum that staff recorded, and what it was compared with.
CREATE TABLE deduction_receipt (
  id BIGINT PRIMARY KEY,
  batch_id BIGINT NOT NULL REFERENCES deduction_batch,
  amount BIGINT NOT NULL,
  control_amount BIGINT NOT NULL,
  recorded_at TIMESTAMP(6) NOT NULL,
  recorded_by BIGINT NOT NULL REFERENCES user_account
);
CREATE INDEX receipt_of_batch ON deduction_receipt (batch_id);
ALTER TABLE deduction_batch ADD COLUMN control_amount BIGINT;

-- Requirement K-6: the day on which the cut-off is told once more; none where that was done.
ALTER TABLE deduction_batch ADD COLUMN remind_on DATE;
CREATE INDEX batch_by_reminder ON deduction_batch (remind_on);

-- The day before may be a Friday.
UPDATE mail_template SET kind = 'CUT_OFF_NEAR' WHERE kind = 'CUT_OFF_TOMORROW';
UPDATE mail_message SET kind = 'CUT_OFF_NEAR' WHERE kind = 'CUT_OFF_TOMORROW';
