-- Which of a credential's passwords it is: a session lives as long as the one that opened it.
ALTER TABLE credential ADD COLUMN password_version INTEGER DEFAULT 0 NOT NULL;
