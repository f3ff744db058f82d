-- Requirement U-4: keys made by 証明書発行アプリ, and the one-time codes that it is given.
CREATE TABLE enrolment (
  id BIGINT PRIMARY KEY,
  issuance_id BIGINT NOT NULL UNIQUE REFERENCES issuance ON DELETE CASCADE,
  name VARCHAR(8) NOT NULL UNIQUE,
  sealed_secret BYTEA NOT NULL,
  failures INTEGER NOT NULL
);

UPDATE rule_profile SET figures = REPLACE(figures, 'KEY_ORIGIN:BROWSER', 'KEY_ORIGIN:PROGRAM')
  WHERE name = 'coop';
