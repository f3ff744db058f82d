-- One transaction at a time changes what an institution has one of. Not the institution's own row: on
-- PostgreSQL its lock would keep everyone waiting who writes a row that refers to it, a mail for
-- example, and those may hold what the other needs.
CREATE TABLE institution_gate (
  institution_id BIGINT PRIMARY KEY REFERENCES institution
);
INSERT INTO institution_gate (institution_id) SELECT id FROM institution;

-- One verification of the audit trail at a time: each reads all of it.
CREATE TABLE audit_verification_gate (
  id BIGINT PRIMARY KEY
);
INSERT INTO audit_verification_gate (id) VALUES (1);
