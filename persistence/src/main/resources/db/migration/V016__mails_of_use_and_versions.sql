-- From here on a mail would say what is no longer true; null if it stays true.
ALTER TABLE mail_message ADD COLUMN of_use_until TIMESTAMP(6);

-- Two members of staff may change one announcement at once; the second is told.
ALTER TABLE announcement ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
