-- Requirements B-1 and B-2: a card or token after the password, and the institution's code in the
-- subject of certificates.
ALTER TABLE institution ADD COLUMN financial_code VARCHAR(4);

UPDATE rule_profile SET figures = figures
  || CASE WHEN name = 'corporate-ib'
       THEN ',SECOND_FACTOR:EITHER,SEPARATE_ENTRIES:true,SUBJECT_WITH_CODE:true'
       ELSE ',SECOND_FACTOR:NONE,SEPARATE_ENTRIES:false,SUBJECT_WITH_CODE:false' END
  || ',TOTP_STEP:SECONDS_30';

CREATE TABLE second_factor (
  id BIGINT PRIMARY KEY,
  user_id BIGINT NOT NULL UNIQUE REFERENCES user_account,
  counter_id BIGINT NOT NULL UNIQUE REFERENCES credential,
  kind VARCHAR(16) NOT NULL,
  serial_number VARCHAR(16) NOT NULL,
  sealed_secret BYTEA,
  challenge VARCHAR(32),
  step VARCHAR(16),
  last_step BIGINT NOT NULL,
  issued_at TIMESTAMP(6) NOT NULL,
  issued_by BIGINT NOT NULL REFERENCES user_account,
  handed_over BOOLEAN NOT NULL
);

CREATE TABLE login_passage (
  id BIGINT PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL UNIQUE,
  user_id BIGINT NOT NULL REFERENCES user_account,
  fingerprint VARCHAR(64) NOT NULL,
  password_version INTEGER NOT NULL,
  expires_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX login_passage_of_user ON login_passage (user_id);
CREATE INDEX login_passage_expiry ON login_passage (expires_at);
