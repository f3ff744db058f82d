-- Requirement U-1: since when the users of a contract need a certificate; null while user ID and
-- password are enough.
ALTER TABLE contract ADD COLUMN certificate_since TIMESTAMP(6);
UPDATE contract SET certificate_since = registered_at;

-- The log-in page asks whether anybody of an institution may come without a certificate.
CREATE INDEX contract_certificate ON contract (institution_id, certificate_since);

UPDATE rule_profile SET figures = figures || ',FIRST_LOG_IN:CERTIFICATE' WHERE name <> 'coop';
UPDATE rule_profile SET figures = figures || ',FIRST_LOG_IN:PASSWORD' WHERE name = 'coop';
