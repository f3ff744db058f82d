-- 重要なお知らせ, for all contracts, for those with a kind of deduction, or for one.
CREATE TABLE announcement (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institution,
  deduction_kind VARCHAR(10),
  contract_id BIGINT REFERENCES contract,
  importance VARCHAR(10) NOT NULL,
  must_confirm BOOLEAN NOT NULL,
  title VARCHAR(200) NOT NULL,
  body VARCHAR(20000) NOT NULL,
  link VARCHAR(200),
  shown_from TIMESTAMP(6) NOT NULL,
  shown_to TIMESTAMP(6) NOT NULL,
  revision INTEGER NOT NULL,
  created_at TIMESTAMP(6) NOT NULL,
  withdrawn_at TIMESTAMP(6),
  form_id VARCHAR(36) NOT NULL,
  UNIQUE (institution_id, form_id),
  CONSTRAINT announcement_audience CHECK (deduction_kind IS NULL OR contract_id IS NULL)
);
CREATE INDEX announcement_period ON announcement (institution_id, shown_to);

-- Who has read and confirmed which wording.
CREATE TABLE announcement_mark (
  id BIGINT PRIMARY KEY,
  announcement_id BIGINT NOT NULL REFERENCES announcement,
  user_id BIGINT NOT NULL REFERENCES user_account,
  revision INTEGER NOT NULL,
  read_at TIMESTAMP(6) NOT NULL,
  confirmed_at TIMESTAMP(6),
  UNIQUE (announcement_id, user_id)
);

-- A certificate that 接続確認 has seen.
CREATE TABLE connection_check (
  certificate_id BIGINT PRIMARY KEY REFERENCES certificate,
  checked_at TIMESTAMP(6) NOT NULL
);

-- As lists read them: the newest first, whole and part by part.
CREATE INDEX audit_event_of_institution ON audit_event (institution_id, occurred_at DESC, id DESC);
CREATE INDEX audit_event_of_contract ON audit_event (contract_id, occurred_at DESC, id DESC);
