-- Sections 2 to 6 and 13 of the requirements, for profile rokin.
INSERT INTO rule_profile (
  id, name,
  contract_number_min, contract_number_max, contract_number_mix,
  initial_password_min, initial_password_max, initial_password_mix,
  login_id_min, login_id_max, login_id_mix,
  password_min, password_max, password_mix,
  user_name_length, user_name_full_width, organisation_name_length, branch_name_length,
  mail_length,
  failures_per_lock, lock_minutes, locks_per_block, remaining_shown_from,
  validity_days, renewal_window_days, first_notice_days,
  download_minutes, registration_minutes, idle_minutes, log_ins_shown
) VALUES (
  1, 'rokin',
  8, 8, FALSE,
  6, 6, FALSE,
  6, 12, TRUE,
  6, 12, TRUE,
  20, TRUE, 60, 40,
  50,
  6, 60, 3, 4,
  366, 30, 30,
  15, 30, 15, 3
);
