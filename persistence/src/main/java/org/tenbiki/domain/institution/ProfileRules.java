package org.tenbiki.domain.institution;

import static org.tenbiki.domain.institution.ProfileField.APPROVAL_PASSWORD;
import static org.tenbiki.domain.institution.ProfileField.APPROVAL_PASSWORD_DAYS;
import static org.tenbiki.domain.institution.ProfileField.APPROVAL_PASSWORD_WARNING_DAYS;
import static org.tenbiki.domain.institution.ProfileField.CONTRACT_NUMBER_MAX;
import static org.tenbiki.domain.institution.ProfileField.CONTRACT_NUMBER_MIN;
import static org.tenbiki.domain.institution.ProfileField.FAILURES_PER_LOCK;
import static org.tenbiki.domain.institution.ProfileField.FIRST_LOG_IN;
import static org.tenbiki.domain.institution.ProfileField.FIRST_NOTICE_DAYS;
import static org.tenbiki.domain.institution.ProfileField.FIRST_PASSWORD_CHANGE;
import static org.tenbiki.domain.institution.ProfileField.IDLE_MINUTES;
import static org.tenbiki.domain.institution.ProfileField.IDLE_WARNING_MINUTES;
import static org.tenbiki.domain.institution.ProfileField.INITIAL_PASSWORD_MAX;
import static org.tenbiki.domain.institution.ProfileField.INITIAL_PASSWORD_MIN;
import static org.tenbiki.domain.institution.ProfileField.LOCKS_PER_BLOCK;
import static org.tenbiki.domain.institution.ProfileField.LOCK_MINUTES;
import static org.tenbiki.domain.institution.ProfileField.LOGIN_ID_MAX;
import static org.tenbiki.domain.institution.ProfileField.LOGIN_ID_MIN;
import static org.tenbiki.domain.institution.ProfileField.LOGIN_ID_PREFIX;
import static org.tenbiki.domain.institution.ProfileField.MASTER_BY_STAFF;
import static org.tenbiki.domain.institution.ProfileField.PASSWORD_MAX;
import static org.tenbiki.domain.institution.ProfileField.PASSWORD_MIN;
import static org.tenbiki.domain.institution.ProfileField.PASSWORD_MIX;
import static org.tenbiki.domain.institution.ProfileField.PASSWORD_STYLE;
import static org.tenbiki.domain.institution.ProfileField.REMAINING_SHOWN_FROM;
import static org.tenbiki.domain.institution.ProfileField.RENEWAL_WINDOW_DAYS;
import static org.tenbiki.domain.institution.ProfileField.SECOND_FACTOR;
import static org.tenbiki.domain.institution.ProfileField.SECOND_NOTICE_DAYS;
import static org.tenbiki.domain.institution.ProfileField.SUBJECT_WITH_CODE;
import static org.tenbiki.domain.institution.ProfileField.TOTP_STEP;
import static org.tenbiki.domain.institution.ProfileField.USER_UPDATE_STEP;
import static org.tenbiki.domain.institution.ProfileField.VALIDITY_DAYS;
import static org.tenbiki.domain.institution.ProfileField.VALIDITY_RULE;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenbiki.domain.certificate.ValidityRule;
import org.tenbiki.domain.credential.PasswordStyle;
import org.tenbiki.domain.secondfactor.FactorKind;
import org.tenbiki.domain.secondfactor.SecondFactorRule;
import org.tenbiki.domain.secondfactor.TotpStep;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;

/**
 * Which figures of a profile make sense together. Each reason is told beside one field, with what
 * limits it. Source: requirements, section 13.
 */
public final class ProfileRules {
  /** Something that must not be said of the figures of one profile. */
  private interface Rule {
    Optional<Violation> violationIn(ProfileValues values);
  }

  /**
   * A figure that another one limits.
   *
   * @param least how much smaller than the other it must be; 0 if it may equal it
   */
  private record Limit(ProfileField field, int least, ProfileField by, ErrorCode code)
      implements Rule {
    @Override
    public Optional<Violation> violationIn(ProfileValues values) {
      int limit = values.number(by);
      return values.number(field) + least > limit
          ? Optional.of(Violation.of(field.name(), code, limit))
          : Optional.empty();
    }
  }

  /** The longest common name of a certificate. Source: RFC 5280, Appendix A.1. */
  private static final int LONGEST_LOGIN_ID = 64;

  /** How much of a common name the institution's code takes. */
  private static final int CODE_LENGTH = 4;

  private static final int LEAST_MODERN = 8;
  private static final int MOST_MODERN = 64;

  private static final int YEAR = 365;

  private static final List<Rule> RULES =
      List.of(
          new Limit(CONTRACT_NUMBER_MIN, 0, CONTRACT_NUMBER_MAX, ErrorCode.LEAST_ABOVE_MOST),
          new Limit(INITIAL_PASSWORD_MIN, 0, INITIAL_PASSWORD_MAX, ErrorCode.LEAST_ABOVE_MOST),
          new Limit(LOGIN_ID_MIN, 0, LOGIN_ID_MAX, ErrorCode.LEAST_ABOVE_MOST),
          ProfileRules::tooLongLoginId,
          new Limit(PASSWORD_MIN, 0, PASSWORD_MAX, ErrorCode.LEAST_ABOVE_MOST),
          ProfileRules::shortModernPassword,
          ProfileRules::narrowModernPassword,
          ProfileRules::mixedModernPassword,
          ProfileRules::stepOfNoToken,
          new Limit(REMAINING_SHOWN_FROM, 1, FAILURES_PER_LOCK, ErrorCode.SHOWN_AFTER_LOCK),
          ProfileRules::blockNeverReached,
          ProfileRules::factorWithoutCertificate,
          ProfileRules::paperPasswordKept,
          ProfileRules::yearOfOtherLength,
          new Limit(RENEWAL_WINDOW_DAYS, 1, VALIDITY_DAYS, ErrorCode.WINDOW_BEYOND_VALIDITY),
          new Limit(FIRST_NOTICE_DAYS, 0, RENEWAL_WINDOW_DAYS, ErrorCode.NOTICE_BEFORE_WINDOW),
          new Limit(SECOND_NOTICE_DAYS, 1, FIRST_NOTICE_DAYS, ErrorCode.NOTICES_NOT_DESCENDING),
          new Limit(IDLE_WARNING_MINUTES, 1, IDLE_MINUTES, ErrorCode.WARNING_BEYOND_IDLE),
          ProfileRules::updateWithoutApproval,
          new Limit(
              APPROVAL_PASSWORD_WARNING_DAYS,
              1,
              APPROVAL_PASSWORD_DAYS,
              ErrorCode.WARNING_BEYOND_APPROVAL));

  private ProfileRules() {}

  private static Optional<Violation> tooLongLoginId(ProfileValues values) {
    int code = values.flag(SUBJECT_WITH_CODE) ? CODE_LENGTH : 0;
    int most = LONGEST_LOGIN_ID - values.text(LOGIN_ID_PREFIX).length() - code;
    return values.number(LOGIN_ID_MAX) > most
        ? Optional.of(Violation.of(LOGIN_ID_MAX.name(), ErrorCode.LOGIN_ID_TOO_LONG, most))
        : Optional.empty();
  }

  /** Short ones are guessed, whatever they are made of. Source: requirements, section 13. */
  private static Optional<Violation> shortModernPassword(ProfileValues values) {
    return isModern(values) && values.number(PASSWORD_MIN) < LEAST_MODERN
        ? Optional.of(Violation.of(PASSWORD_MIN.name(), ErrorCode.MODERN_TOO_SHORT, LEAST_MODERN))
        : Optional.empty();
  }

  /** Whole sentences must fit. Source: NIST SP 800-63B, 3.1.1.2. */
  private static Optional<Violation> narrowModernPassword(ProfileValues values) {
    return isModern(values) && values.number(PASSWORD_MAX) < MOST_MODERN
        ? Optional.of(
            Violation.of(PASSWORD_MAX.name(), ErrorCode.MODERN_MAX_TOO_SHORT, MOST_MODERN))
        : Optional.empty();
  }

  private static Optional<Violation> mixedModernPassword(ProfileValues values) {
    return isModern(values) && values.flag(PASSWORD_MIX)
        ? Optional.of(Violation.of(PASSWORD_MIX.name(), ErrorCode.MODERN_MIX))
        : Optional.empty();
  }

  private static boolean isModern(ProfileValues values) {
    return values.choice(PASSWORD_STYLE, PasswordStyle.class) == PasswordStyle.MODERN;
  }

  /** A step that no token has would be taken for one that holds. */
  private static Optional<Violation> stepOfNoToken(ProfileValues values) {
    boolean tokens = values.choice(SECOND_FACTOR, SecondFactorRule.class).accepts(FactorKind.TOTP);
    return !tokens && values.choice(TOTP_STEP, TotpStep.class) != TotpStep.SECONDS_30
        ? Optional.of(Violation.of(TOTP_STEP.name(), ErrorCode.STEP_WITHOUT_TOKEN))
        : Optional.empty();
  }

  /** Who is locked until a person releases it is never locked a second time without one. */
  private static Optional<Violation> blockNeverReached(ProfileValues values) {
    OptionalInt locks = values.optionalNumber(LOCKS_PER_BLOCK);
    return values.optionalNumber(LOCK_MINUTES).isEmpty() && locks.orElse(1) > 1
        ? Optional.of(Violation.of(LOCKS_PER_BLOCK.name(), ErrorCode.BLOCK_NEVER_REACHED))
        : Optional.empty();
  }

  /** A card or token stands on the certificate that came before it. */
  private static Optional<Violation> factorWithoutCertificate(ProfileValues values) {
    boolean password = values.choice(FIRST_LOG_IN, FirstLogIn.class) == FirstLogIn.PASSWORD;
    return password && values.choice(SECOND_FACTOR, SecondFactorRule.class).asks()
        ? Optional.of(Violation.of(FIRST_LOG_IN.name(), ErrorCode.FACTOR_WITHOUT_CERTIFICATE))
        : Optional.empty();
  }

  /** Who prints a password must not know the one that is used. */
  private static Optional<Violation> paperPasswordKept(ProfileValues values) {
    return values.flag(MASTER_BY_STAFF) && !values.flag(FIRST_PASSWORD_CHANGE)
        ? Optional.of(Violation.of(FIRST_PASSWORD_CHANGE.name(), ErrorCode.PAPER_PASSWORD_KEPT))
        : Optional.empty();
  }

  /** What waits takes effect by the master's approval password. Source: requirement D-8. */
  private static Optional<Violation> updateWithoutApproval(ProfileValues values) {
    return values.flag(USER_UPDATE_STEP) && !values.flag(APPROVAL_PASSWORD)
        ? Optional.of(Violation.of(APPROVAL_PASSWORD.name(), ErrorCode.UPDATE_WITHOUT_APPROVAL))
        : Optional.empty();
  }

  /** Days that nobody counts would be taken for days that hold. */
  private static Optional<Violation> yearOfOtherLength(ProfileValues values) {
    return values.choice(VALIDITY_RULE, ValidityRule.class) == ValidityRule.YEAR
            && values.number(VALIDITY_DAYS) != YEAR
        ? Optional.of(Violation.of(VALIDITY_DAYS.name(), ErrorCode.YEAR_HAS_365_DAYS, YEAR))
        : Optional.empty();
  }

  /** In the fields' order; empty if the figures make sense together. */
  public static List<Violation> violationsOf(ProfileValues values) {
    return RULES.stream().flatMap(rule -> rule.violationIn(values).stream()).toList();
  }
}
