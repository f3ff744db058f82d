-- Requirement K-5: a slip names the organisation as it was called when it approved.
ALTER TABLE payment_slip ADD COLUMN organisation VARCHAR(200);
UPDATE payment_slip SET organisation =
  (SELECT c.name FROM contract c JOIN deduction_batch b ON b.contract_id = c.id
    WHERE b.id = payment_slip.batch_id);
ALTER TABLE payment_slip ALTER COLUMN organisation SET NOT NULL;
