-- Requirements D-7 and D-8: new users and changes of users, typed and not yet made. Drafts expire;
-- what waits for ユーザ更新 does not.
CREATE TABLE user_change (
  id BIGINT PRIMARY KEY,
  contract_id BIGINT NOT NULL REFERENCES contract,
  user_id BIGINT REFERENCES user_account,
  login_id VARCHAR(64) NOT NULL,
  language VARCHAR(8) NOT NULL,
  name_before VARCHAR(200),
  mail_before VARCHAR(254),
  rights_before VARCHAR(100),
  accounts_before VARCHAR(4000),
  name VARCHAR(200) NOT NULL,
  mail VARCHAR(254) NOT NULL,
  rights VARCHAR(100) NOT NULL,
  accounts VARCHAR(4000) NOT NULL,
  password_hash VARCHAR(200),
  approval_hash VARCHAR(200),
  prepared_by VARCHAR(64) NOT NULL,
  prepared_at TIMESTAMP(6) NOT NULL,
  expires_at TIMESTAMP(6),
  replaced_at TIMESTAMP(6)
);
CREATE INDEX user_change_of_contract ON user_change (contract_id);
CREATE INDEX user_change_login_id ON user_change (login_id);
CREATE INDEX user_change_expiry ON user_change (expires_at);
