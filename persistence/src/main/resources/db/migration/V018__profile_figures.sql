-- The figures of a base profile in one column, in the form in which an institution keeps what it
-- sets otherwise: a new figure is added to every row by "figures || ',NAME:figure'".
ALTER TABLE rule_profile ADD COLUMN figures VARCHAR(4000) DEFAULT '' NOT NULL;

UPDATE rule_profile SET figures =
  'CONTRACT_NUMBER_MIN:' || contract_number_min
  || ',CONTRACT_NUMBER_MAX:' || contract_number_max
  || ',CONTRACT_NUMBER_MIX:' || LOWER(CAST(contract_number_mix AS VARCHAR))
  || ',INITIAL_PASSWORD_MIN:' || initial_password_min
  || ',INITIAL_PASSWORD_MAX:' || initial_password_max
  || ',INITIAL_PASSWORD_MIX:' || LOWER(CAST(initial_password_mix AS VARCHAR))
  || ',LOGIN_ID_MIN:' || login_id_min
  || ',LOGIN_ID_MAX:' || login_id_max
  || ',LOGIN_ID_MIX:' || LOWER(CAST(login_id_mix AS VARCHAR))
  || ',PASSWORD_MIN:' || password_min
  || ',PASSWORD_MAX:' || password_max
  || ',PASSWORD_MIX:' || LOWER(CAST(password_mix AS VARCHAR))
  || ',USER_NAME_LENGTH:' || user_name_length
  || ',USER_NAME_FULL_WIDTH:' || LOWER(CAST(user_name_full_width AS VARCHAR))
  || ',ORGANISATION_NAME_LENGTH:' || organisation_name_length
  || ',BRANCH_NAME_LENGTH:' || branch_name_length
  || ',MAIL_LENGTH:' || mail_length
  || ',FAILURES_PER_LOCK:' || failures_per_lock
  || ',REMAINING_SHOWN_FROM:' || remaining_shown_from
  || ',LOCK_MINUTES:' || COALESCE(CAST(lock_minutes AS VARCHAR), '')
  || ',LOCKS_PER_BLOCK:' || locks_per_block
  || ',VALIDITY_DAYS:' || validity_days
  || ',RENEWAL_WINDOW_DAYS:' || renewal_window_days
  || ',FIRST_NOTICE_DAYS:' || first_notice_days
  || ',SECOND_NOTICE_DAYS:' || second_notice_days
  || ',DOWNLOAD_MINUTES:' || download_minutes
  || ',REGISTRATION_MINUTES:' || registration_minutes
  || ',IDLE_MINUTES:' || idle_minutes
  || ',IDLE_WARNING_MINUTES:' || idle_warning_minutes
  || ',CLOSING_NOTICE_MINUTES:' || closing_notice_minutes
  || ',GENERAL_USER_LIMIT:' || general_user_limit
  || ',LOG_INS_SHOWN:' || log_ins_shown
  || ',FOUR_EYES:' || LOWER(CAST(four_eyes AS VARCHAR));

ALTER TABLE rule_profile DROP COLUMN contract_number_min;
ALTER TABLE rule_profile DROP COLUMN contract_number_max;
ALTER TABLE rule_profile DROP COLUMN contract_number_mix;
ALTER TABLE rule_profile DROP COLUMN initial_password_min;
ALTER TABLE rule_profile DROP COLUMN initial_password_max;
ALTER TABLE rule_profile DROP COLUMN initial_password_mix;
ALTER TABLE rule_profile DROP COLUMN login_id_min;
ALTER TABLE rule_profile DROP COLUMN login_id_max;
ALTER TABLE rule_profile DROP COLUMN login_id_mix;
ALTER TABLE rule_profile DROP COLUMN password_min;
ALTER TABLE rule_profile DROP COLUMN password_max;
ALTER TABLE rule_profile DROP COLUMN password_mix;
ALTER TABLE rule_profile DROP COLUMN user_name_length;
ALTER TABLE rule_profile DROP COLUMN user_name_full_width;
ALTER TABLE rule_profile DROP COLUMN organisation_name_length;
ALTER TABLE rule_profile DROP COLUMN branch_name_length;
ALTER TABLE rule_profile DROP COLUMN mail_length;
ALTER TABLE rule_profile DROP COLUMN failures_per_lock;
ALTER TABLE rule_profile DROP COLUMN remaining_shown_from;
ALTER TABLE rule_profile DROP COLUMN lock_minutes;
ALTER TABLE rule_profile DROP COLUMN locks_per_block;
ALTER TABLE rule_profile DROP COLUMN validity_days;
ALTER TABLE rule_profile DROP COLUMN renewal_window_days;
ALTER TABLE rule_profile DROP COLUMN first_notice_days;
ALTER TABLE rule_profile DROP COLUMN second_notice_days;
ALTER TABLE rule_profile DROP COLUMN download_minutes;
ALTER TABLE rule_profile DROP COLUMN registration_minutes;
ALTER TABLE rule_profile DROP COLUMN idle_minutes;
ALTER TABLE rule_profile DROP COLUMN idle_warning_minutes;
ALTER TABLE rule_profile DROP COLUMN closing_notice_minutes;
ALTER TABLE rule_profile DROP COLUMN general_user_limit;
ALTER TABLE rule_profile DROP COLUMN log_ins_shown;
ALTER TABLE rule_profile DROP COLUMN four_eyes;
