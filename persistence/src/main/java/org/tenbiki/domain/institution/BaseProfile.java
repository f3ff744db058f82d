package org.tenbiki.domain.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every figure and switch of one kind of system, as a row: what holds for an institution unless it
 * sets something else. Source: requirements, section 13.
 */
@Entity
@Table(name = "rule_profile")
public class BaseProfile {
  @Id private long id;

  private String name;

  @Column(name = "contract_number_min")
  private int contractNumberMin;

  @Column(name = "contract_number_max")
  private int contractNumberMax;

  @Column(name = "contract_number_mix")
  private boolean contractNumberMix;

  @Column(name = "initial_password_min")
  private int initialPasswordMin;

  @Column(name = "initial_password_max")
  private int initialPasswordMax;

  @Column(name = "initial_password_mix")
  private boolean initialPasswordMix;

  @Column(name = "login_id_min")
  private int loginIdMin;

  @Column(name = "login_id_max")
  private int loginIdMax;

  @Column(name = "login_id_mix")
  private boolean loginIdMix;

  @Column(name = "password_min")
  private int passwordMin;

  @Column(name = "password_max")
  private int passwordMax;

  @Column(name = "password_mix")
  private boolean passwordMix;

  @Column(name = "user_name_length")
  private int userNameLength;

  @Column(name = "mail_length")
  private int mailLength;

  @Column(name = "failures_per_lock")
  private int failuresPerLock;

  @Column(name = "locks_per_block")
  private int locksPerBlock;

  @Column(name = "remaining_shown_from")
  private int remainingShownFrom;

  @Column(name = "validity_days")
  private int validityDays;

  @Column(name = "renewal_window_days")
  private int renewalWindowDays;

  @Column(name = "first_notice_days")
  private int firstNoticeDays;

  @Column(name = "download_minutes")
  private int downloadMinutes;

  @Column(name = "registration_minutes")
  private int registrationMinutes;

  @Column(name = "organisation_name_length")
  private int organisationNameLength;

  @Column(name = "branch_name_length")
  private int branchNameLength;

  @Column(name = "idle_minutes")
  private int idleMinutes;

  @Column(name = "log_ins_shown")
  private int logInsShown;

  @Column(name = "idle_warning_minutes")
  private int idleWarningMinutes;

  @Column(name = "closing_notice_minutes")
  private int closingNoticeMinutes;

  @Column(name = "user_name_full_width")
  private boolean userNameFullWidth;

  @Column(name = "lock_minutes")
  private @Nullable Integer lockMinutes;

  @Column(name = "general_user_limit")
  private int generalUserLimit;

  @Column(name = "second_notice_days")
  private int secondNoticeDays;

  @Column(name = "four_eyes")
  private boolean fourEyes;

  protected BaseProfile() {}

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /**
   * What holds where an institution sets nothing else.
   *
   * @throws IllegalArgumentException naming the figure that is none
   */
  public RuleProfile rules() {
    return new RuleProfile(name, values());
  }

  private ProfileValues values() {
    Map<ProfileField, Object> figures = new EnumMap<>(ProfileField.class);
    figures.put(ProfileField.CONTRACT_NUMBER_MIN, contractNumberMin);
    figures.put(ProfileField.CONTRACT_NUMBER_MAX, contractNumberMax);
    figures.put(ProfileField.CONTRACT_NUMBER_MIX, contractNumberMix);
    figures.put(ProfileField.INITIAL_PASSWORD_MIN, initialPasswordMin);
    figures.put(ProfileField.INITIAL_PASSWORD_MAX, initialPasswordMax);
    figures.put(ProfileField.INITIAL_PASSWORD_MIX, initialPasswordMix);
    figures.put(ProfileField.LOGIN_ID_MIN, loginIdMin);
    figures.put(ProfileField.LOGIN_ID_MAX, loginIdMax);
    figures.put(ProfileField.LOGIN_ID_MIX, loginIdMix);
    figures.put(ProfileField.PASSWORD_MIN, passwordMin);
    figures.put(ProfileField.PASSWORD_MAX, passwordMax);
    figures.put(ProfileField.PASSWORD_MIX, passwordMix);
    figures.put(ProfileField.USER_NAME_LENGTH, userNameLength);
    figures.put(ProfileField.MAIL_LENGTH, mailLength);
    figures.put(ProfileField.FAILURES_PER_LOCK, failuresPerLock);
    figures.put(ProfileField.LOCKS_PER_BLOCK, locksPerBlock);
    figures.put(ProfileField.REMAINING_SHOWN_FROM, remainingShownFrom);
    figures.put(ProfileField.VALIDITY_DAYS, validityDays);
    figures.put(ProfileField.RENEWAL_WINDOW_DAYS, renewalWindowDays);
    figures.put(ProfileField.FIRST_NOTICE_DAYS, firstNoticeDays);
    figures.put(ProfileField.DOWNLOAD_MINUTES, downloadMinutes);
    figures.put(ProfileField.REGISTRATION_MINUTES, registrationMinutes);
    figures.put(ProfileField.ORGANISATION_NAME_LENGTH, organisationNameLength);
    figures.put(ProfileField.BRANCH_NAME_LENGTH, branchNameLength);
    figures.put(ProfileField.IDLE_MINUTES, idleMinutes);
    figures.put(ProfileField.LOG_INS_SHOWN, logInsShown);
    figures.put(ProfileField.IDLE_WARNING_MINUTES, idleWarningMinutes);
    figures.put(ProfileField.CLOSING_NOTICE_MINUTES, closingNoticeMinutes);
    figures.put(ProfileField.USER_NAME_FULL_WIDTH, userNameFullWidth);
    figures.put(ProfileField.LOCK_MINUTES, lockMinutes == null ? "" : lockMinutes);
    figures.put(ProfileField.GENERAL_USER_LIMIT, generalUserLimit);
    figures.put(ProfileField.SECOND_NOTICE_DAYS, secondNoticeDays);
    figures.put(ProfileField.FOUR_EYES, fourEyes);
    Map<ProfileField, String> texts = new EnumMap<>(ProfileField.class);
    figures.forEach((field, figure) -> texts.put(field, String.valueOf(figure)));
    return new ProfileValues(texts);
  }
}
