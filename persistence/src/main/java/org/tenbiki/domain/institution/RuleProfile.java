package org.tenbiki.domain.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.certificate.ExpiryNoticeSchedule;
import org.tenbiki.domain.certificate.RenewalWindow;
import org.tenbiki.domain.certificate.ValidityPolicy;
import org.tenbiki.domain.credential.AlphanumericRule;
import org.tenbiki.domain.credential.LockoutPolicy;
import org.tenbiki.domain.shared.MailAddressRule;
import org.tenbiki.domain.shared.NameRule;

/**
 * Every figure and switch of one kind of system, as data. Services load it and hand one policy
 * down. Source: requirements, section 13.
 */
@Entity
@Table(name = "rule_profile")
public class RuleProfile {
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

  protected RuleProfile() {}

  /**
   * Builds every policy once, so that a wrong figure is told at start and not to some user.
   *
   * @throws IllegalArgumentException naming the figure
   */
  public void check() {
    List<Object> policies =
        List.of(
            contractNumber(),
            initialPassword(),
            loginId(),
            password(),
            userName(),
            organisationName(),
            branchName(),
            mail(),
            lockout(),
            validity(),
            renewalWindow(),
            expiryNotices());
    boolean spans =
        List.of(downloadTime(), registrationTime(), idleTime()).stream()
            .noneMatch(span -> span.isZero() || span.isNegative());
    if (policies.isEmpty() || !spans || remainingShownFrom >= failuresPerLock) {
      throw new IllegalArgumentException("profile " + name + ": times or tries make no sense");
    }
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public AlphanumericRule contractNumber() {
    return new AlphanumericRule(contractNumberMin, contractNumberMax, contractNumberMix);
  }

  public AlphanumericRule initialPassword() {
    return new AlphanumericRule(initialPasswordMin, initialPasswordMax, initialPasswordMix);
  }

  public AlphanumericRule loginId() {
    return new AlphanumericRule(loginIdMin, loginIdMax, loginIdMix);
  }

  public AlphanumericRule password() {
    return new AlphanumericRule(passwordMin, passwordMax, passwordMix);
  }

  public NameRule userName() {
    return new NameRule(userNameLength, userNameFullWidth);
  }

  public NameRule organisationName() {
    return new NameRule(organisationNameLength, false);
  }

  public NameRule branchName() {
    return new NameRule(branchNameLength, false);
  }

  public MailAddressRule mail() {
    return new MailAddressRule(mailLength);
  }

  public LockoutPolicy lockout() {
    Duration duration = lockMinutes == null ? null : Duration.ofMinutes(lockMinutes);
    return new LockoutPolicy(failuresPerLock, duration, locksPerBlock);
  }

  /** The failure from which on the user is told how many tries remain. */
  public int remainingShownFrom() {
    return remainingShownFrom;
  }

  public ValidityPolicy validity() {
    return new ValidityPolicy(validityDays);
  }

  public RenewalWindow renewalWindow() {
    return new RenewalWindow(renewalWindowDays);
  }

  /** How many general users a contract may have. Source: requirements, section 1. */
  public int generalUserLimit() {
    return generalUserLimit;
  }

  public ExpiryNoticeSchedule expiryNotices() {
    return new ExpiryNoticeSchedule(firstNoticeDays, secondNoticeDays);
  }

  /** The days before the last day from which every page shows the days left. */
  public int firstNoticeDays() {
    return firstNoticeDays;
  }

  /** How long the pages and its file live. */
  public Duration downloadTime() {
    return Duration.ofMinutes(downloadMinutes);
  }

  /** How long a session lives without a request. Source: requirement A-5. */
  public Duration idleTime() {
    return Duration.ofMinutes(idleMinutes);
  }

  /** How long before its end an idle session is warned. Source: requirement A-5. */
  public Duration idleWarning() {
    return Duration.ofMinutes(idleWarningMinutes);
  }

  /** How long before closing the pages behind log-in tell of it. Source: requirement A-6. */
  public Duration closingNotice() {
    return Duration.ofMinutes(closingNoticeMinutes);
  }

  /** How many of the last log-ins the top page tells. Source: requirement A-3. */
  public int logInsShown() {
    return logInsShown;
  }

  /** Whether another must approve what one member of staff prepares. Source: requirement S-2. */
  public boolean fourEyes() {
    return fourEyes;
  }

  /** How long the registration form may stay open. */
  public Duration registrationTime() {
    return Duration.ofMinutes(registrationMinutes);
  }
}
