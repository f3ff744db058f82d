package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.credential.CommonPasswords;
import org.tenbiki.domain.credential.TextRule;
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
}
