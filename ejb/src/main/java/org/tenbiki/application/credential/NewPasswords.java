package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.credential.CommonPasswords;
import org.tenbiki.domain.credential.TextRule;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.ErrorCode;

/** What a password must be like that somebody gives to himself or to another. */
@Dependent
public class NewPasswords {
  /** The fields of every form for it. */
  private static final String FIELD = "password";

  @Inject CommonPasswords common;

  /**
   * Adds what is wrong to what was found. Source: requirements M-4 and section 13.
   *
   * @param again as typed a second time
   */
  public Violations check(Violations violations, TextRule rule, String password, String again) {
    return check(violations, FIELD, rule, rule.refusesCommon(), password, again);
  }

  /**
   * The same for one that is asked for beside the log-in password. Source: requirement D-5.
   *
   * @param field of the form; the one that repeats it is called so with {@code Again} behind
   * @param refusesCommon whether it must not be one of those that many use
   */
  public Violations check(
      Violations violations,
      String field,
      TextRule rule,
      boolean refusesCommon,
      String password,
      String again) {
    violations.check(field, password, rule);
    if (refusesCommon && rule.violationOf(password).isEmpty() && common.contains(password)) {
      violations.add(field, ErrorCode.COMMON_PASSWORD);
    }
    return violations.checkAgain(field + "Again", password, again);
  }

  /**
   * The same for one that its user chooses. Source: requirement D-3.
   *
   * @param loginId of the user; with a fixed prefix, what follows is what its user calls the ID
   */
  public Violations checkOwn(
      Violations violations, RuleProfile profile, String loginId, String password, String again) {
    check(violations, profile.password(), password, again);
    String prefix = profile.loginId().prefix();
    boolean same =
        password.equalsIgnoreCase(loginId) || (prefix + password).equalsIgnoreCase(loginId);
    return profile.passwordUnlikeId() && same && !password.isEmpty()
        ? violations.add(FIELD, ErrorCode.SAME_AS_LOGIN_ID)
        : violations;
  }
}
