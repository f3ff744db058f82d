-- Mails that went, or never will, are removed after some time; they are looked for often.
CREATE INDEX mail_finished ON mail_message (state, created_at);
