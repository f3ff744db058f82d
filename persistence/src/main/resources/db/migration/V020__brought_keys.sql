-- Keys that users bring: no two certificates may have the same. Certificates from before have none
-- written down until KeyHashes fills them in.
ALTER TABLE certificate ADD COLUMN key_hash VARCHAR(64);
CREATE UNIQUE INDEX certificate_key ON certificate (key_hash);

ALTER TABLE issuance ADD COLUMN key_source VARCHAR(10);
ALTER TABLE issuance ADD COLUMN public_key BYTEA;
UPDATE issuance SET key_source = 'SERVER' WHERE certificate_id IS NOT NULL;

UPDATE rule_profile SET figures = figures || ',KEY_ORIGIN:SERVER,KEY_REQUEST_UPLOAD:false'
  WHERE id IN (1, 2);
UPDATE rule_profile SET figures = figures || ',KEY_ORIGIN:BROWSER,KEY_REQUEST_UPLOAD:true'
  WHERE id IN (3, 4);
