-- Requirement K-5: what a member pays for an approved result. A voided slip stays.
CREATE TABLE payment_slip (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  batch_id BIGINT NOT NULL REFERENCES deduction_batch,
  receipt_number VARCHAR(40) NOT NULL,
  requested_count INTEGER NOT NULL,
  requested_amount BIGINT NOT NULL,
  undeductible_count INTEGER NOT NULL,
  undeductible_amount BIGINT NOT NULL,
  stopped_count INTEGER NOT NULL,
  stopped_amount BIGINT NOT NULL,
  payable_count INTEGER NOT NULL,
  payable_amount BIGINT NOT NULL,
  planned_on DATE NOT NULL,
  branch_number VARCHAR(3),
  account_kind VARCHAR(10),
  account_number VARCHAR(7),
  approved_at TIMESTAMP(6) NOT NULL,
  approved_by BIGINT NOT NULL REFERENCES user_account,
  approver_name VARCHAR(400) NOT NULL,
  voided_at TIMESTAMP(6),
  voided_by BIGINT REFERENCES user_account,
  CONSTRAINT slip_once UNIQUE (institution_id, receipt_number)
);
CREATE INDEX slip_of_batch ON payment_slip (batch_id);

-- Formats, between the two: what fixed-length files say of the consignor of a contract.
CREATE TABLE contract_consignor (
  contract_id BIGINT PRIMARY KEY REFERENCES contract,
  consignor_code VARCHAR(10) NOT NULL,
  name VARCHAR(40) NOT NULL,
  bank_number VARCHAR(4) NOT NULL,
  bank_name VARCHAR(15) NOT NULL,
  branch_number VARCHAR(3) NOT NULL,
  branch_name VARCHAR(15) NOT NULL,
  account_kind VARCHAR(10) NOT NULL,
  account_number VARCHAR(7) NOT NULL
);

-- What programs sent, so that the same sending acts once.
CREATE TABLE sent_result (
  id BIGINT PRIMARY KEY,
  batch_id BIGINT NOT NULL REFERENCES deduction_batch,
  user_id BIGINT NOT NULL REFERENCES user_account,
  idempotency_key VARCHAR(255) NOT NULL,
  request_hash VARCHAR(64) NOT NULL,
  row_count INTEGER NOT NULL,
  changed_count INTEGER NOT NULL,
  fault_count INTEGER NOT NULL,
  sent_at TIMESTAMP(6) NOT NULL,
  CONSTRAINT sent_once UNIQUE (user_id, idempotency_key)
);
CREATE INDEX sent_by_time ON sent_result (sent_at);
