package org.tenbiki.application.shared;

import java.util.ArrayList;
import java.util.List;
import org.tenbiki.domain.credential.TextRule;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.MailAddressRule;
import org.tenbiki.domain.shared.NameRule;
import org.tenbiki.domain.shared.Violation;

/** Collects what is wrong with a form, field by field in the form's order. */
public final class Violations {
  private static final NameRule REMARK = new NameRule(200, false);

  private final List<Violation> found = new ArrayList<>();

  public Violations check(String field, String value, TextRule rule) {
    rule.violationOf(value)
        .ifPresent(code -> add(field, code, rule.fewest(), rule.most(), rule.prefix()));
    return this;
  }

  /**
   * Checks what may have been made under any of some rules.
   *
   * @param rules at least one; the first is told about
   */
  public Violations checkAny(String field, String value, List<? extends TextRule> rules) {
    return rules.stream().anyMatch(rule -> rule.violationOf(value).isEmpty())
        ? this
        : check(field, value, rules.get(0));
  }

  public Violations check(String field, String value, NameRule rule) {
    rule.violationOf(value).ifPresent(code -> add(field, code, 1, rule.maxLength()));
    return this;
  }

  public Violations check(String field, String value, MailAddressRule rule) {
    rule.violationOf(value).ifPresent(code -> add(field, code, 1, rule.maxLength()));
    return this;
  }

  /** The second of two fields must equal the first. Source: requirement M-5. */
  public Violations checkAgain(String field, String value, String again) {
    if (again.isEmpty()) {
      return add(field, ErrorCode.REQUIRED);
    }
    return value.equals(again) ? this : add(field, ErrorCode.REENTRY_DIFFERS);
  }

  public Violations add(String field, ErrorCode code, Object... arguments) {
    found.add(Violation.of(field, code, arguments));
    return this;
  }

  /** A reason or remark of staff, which the audit trail keeps whole. */
  public Violations checkRemark(String field, String value) {
    return check(field, REMARK.fold(value), REMARK);
  }

  /**
   * @throws InvalidInputException if anything was found
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInputException(found);
    }
  }

  public boolean none() {
    return found.isEmpty();
  }

  public List<Violation> list() {
    return List.copyOf(found);
  }
}
