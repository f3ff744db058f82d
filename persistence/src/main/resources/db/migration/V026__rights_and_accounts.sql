-- Requirements D-6 and D-8: rights that each user is granted, for accounts of the contract, and
-- changes of users that wait until all of them are confirmed.
UPDATE rule_profile SET figures = figures
  || CASE WHEN name = 'densai'
       THEN ',RIGHTS_SCHEME:GRANTED,USER_UPDATE_STEP:true'
       ELSE ',RIGHTS_SCHEME:SIMPLE,USER_UPDATE_STEP:false' END;

CREATE TABLE contract_account (
  id BIGINT PRIMARY KEY,
  contract_id BIGINT NOT NULL REFERENCES contract,
  branch_number VARCHAR(3) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  account_number VARCHAR(7) NOT NULL,
  label VARCHAR(200) NOT NULL,
  removed_at TIMESTAMP(6)
);
CREATE INDEX account_of_contract ON contract_account (contract_id);

CREATE TABLE user_account_grant (
  user_id BIGINT NOT NULL REFERENCES user_account,
  account_id BIGINT NOT NULL REFERENCES contract_account,
  PRIMARY KEY (user_id, account_id)
);
