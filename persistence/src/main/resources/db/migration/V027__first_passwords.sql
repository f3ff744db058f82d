-- Requirements D-2, D-3 and D-10: passwords that somebody else gave, masters whom staff make, and
-- certificates that a master allows.
UPDATE rule_profile SET figures = figures
  || CASE WHEN name = 'densai'
       THEN ',MASTER_BY_STAFF:true,FIRST_PASSWORD_CHANGE:true,PASSWORD_UNLIKE_ID:true'
         || ',CERTIFICATE_BY_MASTER:true'
       ELSE ',MASTER_BY_STAFF:false,FIRST_PASSWORD_CHANGE:false,PASSWORD_UNLIKE_ID:false'
         || ',CERTIFICATE_BY_MASTER:false' END;

ALTER TABLE credential ADD COLUMN given BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE user_account ADD COLUMN certificate_permitted BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE first_password (
  id BIGINT PRIMARY KEY,
  user_id BIGINT NOT NULL UNIQUE REFERENCES user_account,
  sealed_secret BYTEA,
  issued_at TIMESTAMP(6) NOT NULL,
  issued_by BIGINT NOT NULL REFERENCES user_account
);
