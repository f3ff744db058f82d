-- Requirement K-9: files on their way to becoming a list or the answers to one. What is checked
-- outlives the request that brought it, and the node that began to check it.
CREATE TABLE deduction_upload (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  contract_id BIGINT NOT NULL REFERENCES contract,
  direction VARCHAR(10) NOT NULL,
  batch_id BIGINT,
  account_id BIGINT,
  kind VARCHAR(10) NOT NULL,
  target_month INTEGER NOT NULL,
  deduction_date DATE NOT NULL,
  deposit_date DATE NOT NULL,
  cut_off DATE NOT NULL,
  again BOOLEAN NOT NULL,
  file_name VARCHAR(400) NOT NULL,
  file_bytes INTEGER NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  request_hash VARCHAR(64) NOT NULL,
  uploaded_at TIMESTAMP(6) NOT NULL,
  uploaded_by BIGINT NOT NULL REFERENCES user_account,
  address VARCHAR(100) NOT NULL,
  state VARCHAR(10) NOT NULL,
  tries INTEGER NOT NULL,
  claimed_until TIMESTAMP(6) NOT NULL,
  rows_read INTEGER NOT NULL,
  fault_count INTEGER NOT NULL,
  others_usable BOOLEAN NOT NULL,
  form VARCHAR(20),
  failure VARCHAR(40),
  CONSTRAINT upload_once UNIQUE (uploaded_by, request_hash)
);
CREATE INDEX upload_by_claim ON deduction_upload (state, claimed_until);
CREATE INDEX upload_by_age ON deduction_upload (uploaded_at);
CREATE INDEX upload_of_batch ON deduction_upload (batch_id);

-- Apart, so that asking how far a check is does not read the file.
CREATE TABLE deduction_upload_file (
  upload_id BIGINT PRIMARY KEY REFERENCES deduction_upload,
  content BYTEA NOT NULL
);

CREATE TABLE deduction_upload_fault (
  upload_id BIGINT NOT NULL REFERENCES deduction_upload,
  ordinal INTEGER NOT NULL,
  file_row INTEGER NOT NULL,
  field VARCHAR(20) NOT NULL,
  byte_position INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  found VARCHAR(400) NOT NULL,
  expected VARCHAR(400) NOT NULL,
  PRIMARY KEY (upload_id, ordinal)
);

-- The rows of a result that can be applied. Null is what the form of the file cannot say. As with
-- deduction_line there is no foreign key (ADR 39).
CREATE TABLE deduction_upload_row (
  upload_id BIGINT NOT NULL,
  position INTEGER NOT NULL,
  reason VARCHAR(30),
  deposit_stopped BOOLEAN,
  note VARCHAR(200),
  PRIMARY KEY (upload_id, position)
);
