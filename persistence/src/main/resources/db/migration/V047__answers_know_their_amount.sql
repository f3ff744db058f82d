-- Requirement K-9: what is not paid of a list is told on each of its pages, so an answer keeps what
-- its row asks for, which never changes: the sums need not look up every answered row.
ALTER TABLE deduction_answer ADD COLUMN product VARCHAR(1);
ALTER TABLE deduction_answer ADD COLUMN amount BIGINT;
UPDATE deduction_answer SET
  product = (SELECT l.product FROM deduction_line l
    WHERE l.batch_id = deduction_answer.batch_id AND l.position = deduction_answer.position),
  amount = (SELECT l.amount FROM deduction_line l
    WHERE l.batch_id = deduction_answer.batch_id AND l.position = deduction_answer.position);
ALTER TABLE deduction_answer ALTER COLUMN product SET NOT NULL;
ALTER TABLE deduction_answer ALTER COLUMN amount SET NOT NULL;
