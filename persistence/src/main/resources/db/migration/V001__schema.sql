-- One sequence for every surrogate key, taken 50 at a time.
CREATE SEQUENCE tenbiki_id START WITH 1000 INCREMENT BY 50;

CREATE TABLE rule_profile (
  id BIGINT PRIMARY KEY,
  name VARCHAR(32) NOT NULL UNIQUE,
  contract_number_min INTEGER NOT NULL,
  contract_number_max INTEGER NOT NULL,
  contract_number_mix BOOLEAN NOT NULL,
  initial_password_min INTEGER NOT NULL,
  initial_password_max INTEGER NOT NULL,
  initial_password_mix BOOLEAN NOT NULL,
  login_id_min INTEGER NOT NULL,
  login_id_max INTEGER NOT NULL,
  login_id_mix BOOLEAN NOT NULL,
  password_min INTEGER NOT NULL,
  password_max INTEGER NOT NULL,
  password_mix BOOLEAN NOT NULL,
  user_name_length INTEGER NOT NULL,
  user_name_full_width BOOLEAN NOT NULL,
  organisation_name_length INTEGER NOT NULL,
  branch_name_length INTEGER NOT NULL,
  mail_length INTEGER NOT NULL,
  failures_per_lock INTEGER NOT NULL,
  lock_minutes INTEGER,
  locks_per_block INTEGER NOT NULL,
  remaining_shown_from INTEGER NOT NULL,
  validity_days INTEGER NOT NULL,
  renewal_window_days INTEGER NOT NULL,
  first_notice_days INTEGER NOT NULL,
  download_minutes INTEGER NOT NULL,
  registration_minutes INTEGER NOT NULL,
  idle_minutes INTEGER NOT NULL,
  log_ins_shown INTEGER NOT NULL
);

CREATE TABLE institution (
  id BIGINT PRIMARY KEY,
  code VARCHAR(32) NOT NULL UNIQUE,
  profile_id BIGINT NOT NULL REFERENCES rule_profile,
  name_ja VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  service_ja VARCHAR(100) NOT NULL,
  service_en VARCHAR(100) NOT NULL,
  help_desk_ja VARCHAR(100) NOT NULL,
  help_desk_en VARCHAR(100) NOT NULL,
  help_desk_phone VARCHAR(32) NOT NULL,
  help_hours_ja VARCHAR(200) NOT NULL,
  help_hours_en VARCHAR(200) NOT NULL,
  branch_hint_ja VARCHAR(200) NOT NULL,
  branch_hint_en VARCHAR(200) NOT NULL
);

CREATE TABLE credential (
  id BIGINT PRIMARY KEY,
  hash VARCHAR(255) NOT NULL,
  lock_status VARCHAR(10) NOT NULL,
  failures INTEGER NOT NULL,
  locks INTEGER NOT NULL,
  locked_until TIMESTAMP(6)
);
CREATE INDEX credential_locked ON credential (lock_status, locked_until);

CREATE TABLE unknown_identifier (
  slot INTEGER PRIMARY KEY,
  credential_id BIGINT NOT NULL UNIQUE REFERENCES credential
);

-- The gate's slot and its credential, which answers for nobody.
INSERT INTO credential (id, hash, lock_status, failures, locks) VALUES (1, '-', 'BLOCKED', 0, 0);
INSERT INTO unknown_identifier (slot, credential_id) VALUES (-1, 1);

CREATE TABLE contract (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  contract_number VARCHAR(32) NOT NULL,
  name VARCHAR(200) NOT NULL,
  branch VARCHAR(200) NOT NULL,
  status VARCHAR(10) NOT NULL,
  credential_id BIGINT NOT NULL UNIQUE REFERENCES credential,
  master_user_id BIGINT UNIQUE,
  registered_at TIMESTAMP(6) NOT NULL,
  UNIQUE (institution_id, contract_number)
);

CREATE TABLE user_account (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  contract_id BIGINT REFERENCES contract,
  login_id VARCHAR(64) NOT NULL UNIQUE,
  name VARCHAR(200) NOT NULL,
  mail VARCHAR(254) NOT NULL,
  role VARCHAR(16) NOT NULL,
  language VARCHAR(8) NOT NULL,
  credential_id BIGINT NOT NULL UNIQUE REFERENCES credential,
  registered_at TIMESTAMP(6) NOT NULL,
  deleted_at TIMESTAMP(6)
);
ALTER TABLE contract ADD CONSTRAINT contract_master
  FOREIGN KEY (master_user_id) REFERENCES user_account;
CREATE INDEX user_of_contract ON user_account (contract_id);

CREATE TABLE certificate (
  id BIGINT PRIMARY KEY,
  user_id BIGINT NOT NULL REFERENCES user_account,
  serial_number VARCHAR(40) NOT NULL UNIQUE,
  state VARCHAR(10) NOT NULL,
  not_before TIMESTAMP(6) NOT NULL,
  not_after TIMESTAMP(6) NOT NULL,
  reserved_at TIMESTAMP(6) NOT NULL,
  fingerprint VARCHAR(64) UNIQUE,
  der BYTEA,
  revoked_at TIMESTAMP(6),
  revocation_reason VARCHAR(32),
  first_used_at TIMESTAMP(6)
);
CREATE INDEX certificate_of_user ON certificate (user_id);
CREATE INDEX certificate_state ON certificate (state, reserved_at);

CREATE TABLE issuance (
  id BIGINT PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL UNIQUE,
  user_id BIGINT NOT NULL REFERENCES user_account,
  state VARCHAR(10) NOT NULL,
  certificate_id BIGINT UNIQUE REFERENCES certificate,
  file_name VARCHAR(100),
  sealed_password BYTEA,
  sealed_file BYTEA,
  expires_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX issuance_expiry ON issuance (expires_at);

CREATE TABLE registration_ticket (
  id BIGINT PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL UNIQUE,
  contract_id BIGINT NOT NULL REFERENCES contract,
  registered_user_id BIGINT REFERENCES user_account,
  expires_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX registration_ticket_expiry ON registration_ticket (expires_at);

CREATE TABLE mail_message (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  kind VARCHAR(32) NOT NULL,
  message_id VARCHAR(200) NOT NULL UNIQUE,
  recipient VARCHAR(254) NOT NULL,
  subject VARCHAR(400) NOT NULL,
  body VARCHAR(20000) NOT NULL,
  state VARCHAR(10) NOT NULL,
  tries INTEGER NOT NULL,
  created_at TIMESTAMP(6) NOT NULL,
  due_at TIMESTAMP(6) NOT NULL,
  sent_at TIMESTAMP(6)
);
CREATE INDEX mail_due ON mail_message (state, due_at);

CREATE TABLE audit_event (
  id BIGINT PRIMARY KEY,
  node VARCHAR(64) NOT NULL,
  sequence_number BIGINT NOT NULL,
  occurred_at TIMESTAMP(6) NOT NULL,
  event_type VARCHAR(40) NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  address VARCHAR(64) NOT NULL,
  institution_id BIGINT,
  contract_id BIGINT,
  user_id BIGINT,
  object VARCHAR(100) NOT NULL,
  details VARCHAR(2000) NOT NULL,
  chain VARCHAR(64) NOT NULL,
  UNIQUE (node, sequence_number)
);
CREATE INDEX audit_event_of_user ON audit_event (user_id, event_type, occurred_at);

CREATE TABLE audit_head (
  node VARCHAR(64) PRIMARY KEY,
  sequence_number BIGINT NOT NULL,
  chain VARCHAR(64) NOT NULL
);

CREATE TABLE certificate_revocation_list (
  id BIGINT PRIMARY KEY,
  crl_number BIGINT NOT NULL UNIQUE,
  this_update TIMESTAMP(6) NOT NULL,
  next_update TIMESTAMP(6) NOT NULL,
  der BYTEA NOT NULL
);
