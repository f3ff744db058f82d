-- Requirements K-1 and K-4: lists of deductions. Amounts in whole yen, months as YYYYMM.
CREATE TABLE deduction_batch (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  contract_id BIGINT NOT NULL REFERENCES contract,
  account_id BIGINT REFERENCES contract_account,
  kind VARCHAR(10) NOT NULL,
  target_month INTEGER NOT NULL,
  deduction_date DATE NOT NULL,
  deposit_date DATE NOT NULL,
  cut_off DATE NOT NULL,
  state VARCHAR(20) NOT NULL,
  changed_at TIMESTAMP(6) NOT NULL,
  requested_count INTEGER NOT NULL,
  requested_amount BIGINT NOT NULL,
  CONSTRAINT batch_once_a_month UNIQUE (contract_id, kind, target_month)
);
CREATE INDEX batch_of_institution ON deduction_batch (institution_id, target_month);
CREATE INDEX batch_by_cut_off ON deduction_batch (state, cut_off);

CREATE TABLE deduction_file (
  id BIGINT PRIMARY KEY,
  batch_id BIGINT NOT NULL REFERENCES deduction_batch,
  direction VARCHAR(10) NOT NULL,
  file_name VARCHAR(400) NOT NULL,
  form VARCHAR(20) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  content BYTEA NOT NULL,
  uploaded_at TIMESTAMP(6) NOT NULL,
  uploaded_by BIGINT NOT NULL REFERENCES user_account
);
CREATE INDEX file_of_batch ON deduction_file (batch_id);
CREATE INDEX file_by_hash ON deduction_file (sha256);

UPDATE rule_profile SET figures = figures || ',CUT_OFF_DAYS:4';

-- Rows come by tens of thousands with their list, in one transaction, and go with it; a foreign
-- key would look the list up once for each of them (ADR 39).
CREATE TABLE deduction_line (
  batch_id BIGINT NOT NULL,
  position INTEGER NOT NULL,
  row_key VARCHAR(20) NOT NULL,
  data_type SMALLINT NOT NULL,
  employee_number VARCHAR(40) NOT NULL,
  unit VARCHAR(80) NOT NULL,
  kana VARCHAR(120) NOT NULL,
  name VARCHAR(80) NOT NULL,
  product VARCHAR(1) NOT NULL,
  bank_number VARCHAR(4) NOT NULL,
  bank_name VARCHAR(15) NOT NULL,
  branch_number VARCHAR(3) NOT NULL,
  branch_name VARCHAR(15) NOT NULL,
  account_kind VARCHAR(1) NOT NULL,
  account_number VARCHAR(7) NOT NULL,
  times INTEGER,
  amount BIGINT NOT NULL,
  previous_amount BIGINT,
  start_month INTEGER,
  end_month INTEGER,
  difference VARCHAR(7) NOT NULL,
  last_amount BIGINT,
  listed BOOLEAN NOT NULL,
  PRIMARY KEY (batch_id, position)
);
