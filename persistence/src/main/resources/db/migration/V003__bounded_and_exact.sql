-- An identifier that does not exist is answered for by the credential -2 - slot, made at its first try.
DROP TABLE unknown_identifier;
DELETE FROM credential
 WHERE id NOT IN (SELECT credential_id FROM contract)
   AND id NOT IN (SELECT credential_id FROM user_account);

-- One transaction at a time signs a revocation list.
CREATE TABLE revocation_list_gate (
  id BIGINT PRIMARY KEY
);
INSERT INTO revocation_list_gate (id) VALUES (1);

-- How many serial numbers had ever been revoked when the list was signed.
ALTER TABLE certificate_revocation_list ADD COLUMN revoked_ever BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX certificate_revoked ON certificate (revoked_at);

CREATE INDEX issuance_state ON issuance (state, expires_at);

-- The form that registered the contract, so that sending it twice registers once.
ALTER TABLE contract ADD COLUMN form_id VARCHAR(36);
ALTER TABLE contract ADD CONSTRAINT contract_form UNIQUE (institution_id, form_id);
