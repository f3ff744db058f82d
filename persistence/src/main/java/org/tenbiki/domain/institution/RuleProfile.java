package org.tenbiki.domain.institution;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenbiki.domain.approval.ApprovalPolicy;
import org.tenbiki.domain.certificate.ExpiryNoticeSchedule;
import org.tenbiki.domain.certificate.KeyOrigin;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.certificate.RenewalWindow;
import org.tenbiki.domain.certificate.ValidityPolicy;
import org.tenbiki.domain.certificate.ValidityRule;
import org.tenbiki.domain.credential.AlphanumericRule;
import org.tenbiki.domain.credential.LockoutPolicy;
import org.tenbiki.domain.credential.PasswordRule;
import org.tenbiki.domain.credential.PasswordStyle;
import org.tenbiki.domain.credential.TextRule;
import org.tenbiki.domain.deduction.CutOffRule;
import org.tenbiki.domain.secondfactor.SecondFactorRule;
import org.tenbiki.domain.secondfactor.TotpStep;
import org.tenbiki.domain.shared.MailAddressRule;
import org.tenbiki.domain.shared.NameRule;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.domain.user.RightsScheme;

/**
 * The rules that hold for an institution now: those of its base profile, and what the institution
 * sets otherwise. Services load it and hand one policy down. Source: requirements, section 13.
 *
 * @param name of the base profile
 */
public record RuleProfile(String name, ProfileValues values) {
  /**
   * Asked once, so that figures which make no sense together are told at start and not to some
   * user.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  public void check() {
    List<Violation> violations = ProfileRules.violationsOf(values);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException("profile " + name + ": " + violations);
    }
  }

  /** These with what an institution sets otherwise. */
  public RuleProfile with(ProfileDifferences differences) {
    return new RuleProfile(name, values.with(differences));
  }

  public AlphanumericRule contractNumber() {
    return new AlphanumericRule(
        values.number(ProfileField.CONTRACT_NUMBER_MIN),
        values.number(ProfileField.CONTRACT_NUMBER_MAX),
        values.flag(ProfileField.CONTRACT_NUMBER_MIX));
  }

  public AlphanumericRule initialPassword() {
    return new AlphanumericRule(
        values.number(ProfileField.INITIAL_PASSWORD_MIN),
        values.number(ProfileField.INITIAL_PASSWORD_MAX),
        values.flag(ProfileField.INITIAL_PASSWORD_MIX));
  }

  public AlphanumericRule loginId() {
    return new AlphanumericRule(
        values.text(ProfileField.LOGIN_ID_PREFIX),
        values.number(ProfileField.LOGIN_ID_MIN),
        values.number(ProfileField.LOGIN_ID_MAX),
        values.flag(ProfileField.LOGIN_ID_MIX));
  }

  public PasswordRule password() {
    return new PasswordRule(
        values.choice(ProfileField.PASSWORD_STYLE, PasswordStyle.class),
        values.number(ProfileField.PASSWORD_MIN),
        values.number(ProfileField.PASSWORD_MAX),
        values.flag(ProfileField.PASSWORD_MIX));
  }

  /** What a master may give a new user as its first password. Source: requirements G-1, D-7. */
  public TextRule firstPassword() {
    return confirmsUsers() && firstPasswordChange() ? initialPassword() : password();
  }

  public NameRule userName() {
    return new NameRule(
        values.number(ProfileField.USER_NAME_LENGTH),
        values.flag(ProfileField.USER_NAME_FULL_WIDTH));
  }

  public NameRule organisationName() {
    return new NameRule(values.number(ProfileField.ORGANISATION_NAME_LENGTH), false);
  }

  public NameRule branchName() {
    return new NameRule(values.number(ProfileField.BRANCH_NAME_LENGTH), false);
  }

  public MailAddressRule mail() {
    return new MailAddressRule(values.number(ProfileField.MAIL_LENGTH));
  }

  public LockoutPolicy lockout() {
    OptionalInt minutes = values.optionalNumber(ProfileField.LOCK_MINUTES);
    OptionalInt locks = values.optionalNumber(ProfileField.LOCKS_PER_BLOCK);
    return new LockoutPolicy(
        values.number(ProfileField.FAILURES_PER_LOCK),
        minutes.isPresent() ? Duration.ofMinutes(minutes.getAsInt()) : null,
        locks.isPresent() ? locks.getAsInt() : null);
  }

  /** The failure from which on the user is told how many tries remain. */
  public int remainingShownFrom() {
    return values.number(ProfileField.REMAINING_SHOWN_FROM);
  }

  public ValidityPolicy validity() {
    return new ValidityPolicy(
        values.choice(ProfileField.VALIDITY_RULE, ValidityRule.class),
        values.number(ProfileField.VALIDITY_DAYS));
  }

  public RenewalWindow renewalWindow() {
    return new RenewalWindow(values.number(ProfileField.RENEWAL_WINDOW_DAYS));
  }

  /** How many general users a contract may have. Source: requirements, section 1. */
  public int generalUserLimit() {
    return values.number(ProfileField.GENERAL_USER_LIMIT);
  }

  public ExpiryNoticeSchedule expiryNotices() {
    return new ExpiryNoticeSchedule(
        values.number(ProfileField.FIRST_NOTICE_DAYS),
        values.number(ProfileField.SECOND_NOTICE_DAYS));
  }

  /** The days before the last day from which every page shows the days left. */
  public int firstNoticeDays() {
    return values.number(ProfileField.FIRST_NOTICE_DAYS);
  }

  /** How long the pages and its file live. */
  public Duration downloadTime() {
    return Duration.ofMinutes(values.number(ProfileField.DOWNLOAD_MINUTES));
  }

  /** Where the keys of users may come from. Source: requirements B-4 and section 13. */
  public Set<KeySource> keySources() {
    KeySource made = values.choice(ProfileField.KEY_ORIGIN, KeyOrigin.class).source();
    return values.flag(ProfileField.KEY_REQUEST_UPLOAD)
        ? EnumSet.of(made, KeySource.UPLOAD)
        : EnumSet.of(made);
  }

  /** How long a session lives without a request. Source: requirement A-5. */
  public Duration idleTime() {
    return Duration.ofMinutes(values.number(ProfileField.IDLE_MINUTES));
  }

  /** How long before its end an idle session is warned. Source: requirement A-5. */
  public Duration idleWarning() {
    return Duration.ofMinutes(values.number(ProfileField.IDLE_WARNING_MINUTES));
  }

  /** How long before closing the pages behind log-in tell of it. Source: requirement A-6. */
  public Duration closingNotice() {
    return Duration.ofMinutes(values.number(ProfileField.CLOSING_NOTICE_MINUTES));
  }

  /** How many of the last log-ins the top page tells. Source: requirement A-3. */
  public int logInsShown() {
    return values.number(ProfileField.LOG_INS_SHOWN);
  }

  /** Whether another must approve what one member of staff prepares. Source: requirement S-2. */
  public boolean fourEyes() {
    return values.flag(ProfileField.FOUR_EYES);
  }

  /** How rights are given and what they open. Source: requirement D-6. */
  public RightsScheme rightsScheme() {
    return values.choice(ProfileField.RIGHTS_SCHEME, RightsScheme.class);
  }

  /** Whether created and changed users wait for ユーザ更新. Source: requirement D-8. */
  public boolean userUpdateStep() {
    return values.flag(ProfileField.USER_UPDATE_STEP);
  }

  /**
   * Whether a user is created and changed in two steps, looked at before it is done. Source:
   * requirements D-7 and D-8.
   */
  public boolean confirmsUsers() {
    return userUpdateStep() || rightsScheme() == RightsScheme.GRANTED;
  }

  /** Whether a new contract begins without certificates. Source: requirement U-1. */
  public boolean beginsWithPassword() {
    return values.choice(ProfileField.FIRST_LOG_IN, FirstLogIn.class) == FirstLogIn.PASSWORD;
  }

  /** Whether staff make a contract's master. Source: requirement D-2. */
  public boolean masterByStaff() {
    return values.flag(ProfileField.MASTER_BY_STAFF);
  }

  /** Whether a password that somebody else gave is changed at log-in. Source: D-3. */
  public boolean firstPasswordChange() {
    return values.flag(ProfileField.FIRST_PASSWORD_CHANGE);
  }

  /** Whether a password that its user chooses must not be the user ID. Source: D-3. */
  public boolean passwordUnlikeId() {
    return values.flag(ProfileField.PASSWORD_UNLIKE_ID);
  }

  /** Whether a general user needs the master's permit for a certificate. Source: D-10. */
  public boolean certificateByMaster() {
    return values.flag(ProfileField.CERTIFICATE_BY_MASTER);
  }

  /** What members must show after the password. Source: requirement B-2. */
  public SecondFactorRule secondFactor() {
    return values.choice(ProfileField.SECOND_FACTOR, SecondFactorRule.class);
  }

  /** How long a code of a new token holds. Source: requirement B-2. */
  public TotpStep totpStep() {
    return values.choice(ProfileField.TOTP_STEP, TotpStep.class);
  }

  /** Whether administrators and users find an entry each. Source: requirement B-1. */
  public boolean separateEntries() {
    return values.flag(ProfileField.SEPARATE_ENTRIES);
  }

  /** Whether 重要なお知らせ opens after log-in instead of the top page. Source: B-3. */
  public boolean noticesFirst() {
    return values.flag(ProfileField.NOTICES_FIRST);
  }

  /** How long before its deposit date a list closes. Source: requirement K-6. */
  public CutOffRule cutOff() {
    return new CutOffRule(values.number(ProfileField.CUT_OFF_DAYS));
  }

  /** How long answers to a list are kept that nobody submits. Source: requirement K-3. */
  public Duration savedAnswers() {
    return Duration.ofDays(values.number(ProfileField.DRAFT_DAYS));
  }

  /** Four digits; empty if the institution has none. Source: requirement B-1. */
  public String financialCode() {
    return values.text(ProfileField.FINANCIAL_CODE);
  }

  /** Whether certificates name the institution's code after the user ID. Source: B-1. */
  public boolean subjectWithCode() {
    return values.flag(ProfileField.SUBJECT_WITH_CODE);
  }

  /**
   * What confirms acts; empty if nothing does. As long as passwords are, and always with letter and
   * digit. Source: requirement D-5.
   */
  public Optional<ApprovalPolicy> approvalPassword() {
    AlphanumericRule rule =
        new AlphanumericRule(
            values.number(ProfileField.PASSWORD_MIN),
            values.number(ProfileField.PASSWORD_MAX),
            true);
    return values.flag(ProfileField.APPROVAL_PASSWORD)
        ? Optional.of(
            new ApprovalPolicy(
                rule,
                password().refusesCommon(),
                values.number(ProfileField.APPROVAL_PASSWORD_DAYS),
                values.number(ProfileField.APPROVAL_PASSWORD_WARNING_DAYS)))
        : Optional.empty();
  }

  public Accent accent() {
    return values.choice(ProfileField.ACCENT, Accent.class);
  }

  /** How long the registration form may stay open. */
  public Duration registrationTime() {
    return Duration.ofMinutes(values.number(ProfileField.REGISTRATION_MINUTES));
  }
}
