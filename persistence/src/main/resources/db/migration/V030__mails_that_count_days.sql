-- The day to which a mail counts the days that are left when it is sent; null if it counts none.
ALTER TABLE mail_message ADD COLUMN counts_to DATE;
