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

  private static final String AGAIN = "passwordAgain";

  @Inject CommonPasswords common;

  /**
   * Adds what is wrong to what was found. Source: requirements M-4 and section 13.
   *
   * @param again as typed a second time
   */
  public Violations check(Violations violations, TextRule rule, String password, String again) {
    violations.check(FIELD, password, rule);
    if (rule.refusesCommon() && rule.violationOf(password).isEmpty() && common.contains(password)) {
      violations.add(FIELD, ErrorCode.COMMON_PASSWORD);
    }
    return violations.checkAgain(AGAIN, password, again);
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
