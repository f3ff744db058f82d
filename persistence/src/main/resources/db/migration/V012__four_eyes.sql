-- Whether what one member of staff prepares needs another's approval (requirement S-2).
ALTER TABLE rule_profile ADD COLUMN four_eyes BOOLEAN DEFAULT TRUE NOT NULL;

CREATE TABLE staff_request (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  kind VARCHAR(20) NOT NULL,
  contract_id BIGINT REFERENCES contract,
  user_id BIGINT REFERENCES user_account,
  certificate_id BIGINT REFERENCES certificate,
  target VARCHAR(64) NOT NULL,
  note VARCHAR(400) NOT NULL,
  reason VARCHAR(32),
  new_value VARCHAR(64),
  hash VARCHAR(255),
  prepared_by BIGINT NOT NULL REFERENCES user_account,
  prepared_at TIMESTAMP(6) NOT NULL,
  state VARCHAR(10) NOT NULL,
  decided_by BIGINT REFERENCES user_account,
  decided_at TIMESTAMP(6),
  decision_note VARCHAR(400),
  pending_key VARCHAR(40) UNIQUE,
  version BIGINT NOT NULL,
  -- whatever a program does: nobody approves what they prepared, or what is about themselves
  CONSTRAINT staff_request_four_eyes CHECK (
    state <> 'APPROVED'
    OR (decided_by IS NOT NULL AND decided_by <> prepared_by AND (user_id IS NULL OR decided_by <> user_id)))
);
CREATE INDEX staff_request_list ON staff_request (institution_id, prepared_at);

CREATE TABLE contract_deduction_kind (
  contract_id BIGINT NOT NULL REFERENCES contract,
  kind VARCHAR(10) NOT NULL,
  PRIMARY KEY (contract_id, kind)
);
-- Until now nothing limited them.
INSERT INTO contract_deduction_kind (contract_id, kind) SELECT id, 'MONTHLY' FROM contract;
INSERT INTO contract_deduction_kind (contract_id, kind) SELECT id, 'BONUS' FROM contract;

-- A file of contracts between its dry run and its import; it holds initial passwords and is sealed.
CREATE TABLE contract_import (
  id BIGINT PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL UNIQUE,
  institution_id BIGINT NOT NULL REFERENCES institution,
  user_id BIGINT NOT NULL REFERENCES user_account,
  encoding VARCHAR(12) NOT NULL,
  sealed_file BYTEA,
  registered INTEGER,
  left_out INTEGER,
  expires_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX contract_import_expiry ON contract_import (expires_at);
