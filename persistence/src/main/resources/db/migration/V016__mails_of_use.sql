-- From here on a mail would say what is no longer true; null if it stays true.
ALTER TABLE mail_message ADD COLUMN of_use_until TIMESTAMP(6);
