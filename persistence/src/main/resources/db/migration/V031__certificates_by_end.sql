-- Staff look for the certificates that end between two days.
CREATE INDEX certificate_of_end ON certificate (not_after);
