-- Requirement D-5: a password beside that of the log-in, which confirms acts.
UPDATE rule_profile SET figures = figures
  || CASE WHEN name = 'densai' THEN ',APPROVAL_PASSWORD:true' ELSE ',APPROVAL_PASSWORD:false' END
  || ',APPROVAL_PASSWORD_DAYS:90,APPROVAL_PASSWORD_WARNING_DAYS:14';

CREATE TABLE approval_password (
  id BIGINT PRIMARY KEY,
  user_id BIGINT NOT NULL UNIQUE REFERENCES user_account,
  credential_id BIGINT NOT NULL UNIQUE REFERENCES credential,
  last_day DATE NOT NULL,
  must_change BOOLEAN NOT NULL
);
