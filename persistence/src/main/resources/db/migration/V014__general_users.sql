-- Requirements G-1 to G-4 and C-9 for profile rokin.
ALTER TABLE rule_profile ADD COLUMN general_user_limit INTEGER DEFAULT 19 NOT NULL;
ALTER TABLE rule_profile ADD COLUMN second_notice_days INTEGER DEFAULT 10 NOT NULL;

CREATE TABLE user_right (
  user_id BIGINT NOT NULL REFERENCES user_account,
  name VARCHAR(32) NOT NULL,
  PRIMARY KEY (user_id, name)
);

-- Who was master before there were rights to grant has them all.
INSERT INTO user_right (user_id, name)
SELECT u.id, r.name FROM user_account u, (VALUES ('VIEW_LISTS'), ('ENTER_RESULTS'), ('APPROVE_RESULTS')) AS r (name)
 WHERE u.role = 'MASTER';

-- When the next notice of a certificate's expiry is due; null when none is.
ALTER TABLE certificate ADD COLUMN notice_due_at TIMESTAMP(6);
CREATE INDEX certificate_notice ON certificate (notice_due_at);
UPDATE certificate SET notice_due_at = not_after - INTERVAL '31' DAY + INTERVAL '1' SECOND
 WHERE state = 'ISSUED';
