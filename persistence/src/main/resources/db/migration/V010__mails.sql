-- A mail is claimed for sending outside the transaction; claims tells one claim from the next.
ALTER TABLE mail_message ADD COLUMN claims INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE mail_message ADD COLUMN trouble VARCHAR(20);
ALTER TABLE mail_message ADD COLUMN reply_code INTEGER;
ALTER TABLE mail_message ALTER COLUMN subject SET DATA TYPE VARCHAR(600);
CREATE INDEX mail_of_institution ON mail_message (institution_id, created_at);

-- Subject and body are null after a reset: the row's version must not begin anew.
CREATE TABLE mail_template (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  kind VARCHAR(32) NOT NULL,
  language VARCHAR(8) NOT NULL,
  subject VARCHAR(600),
  body VARCHAR(20000),
  version INTEGER NOT NULL,
  edited_at TIMESTAMP(6) NOT NULL,
  edited_by VARCHAR(64) NOT NULL,
  UNIQUE (institution_id, kind, language)
);
