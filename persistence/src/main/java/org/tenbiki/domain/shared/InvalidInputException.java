package org.tenbiki.domain.shared;

import java.util.List;

/** Fields of a form break rules, and there is nothing to keep: each is told beside its field. */
public class InvalidInputException extends BusinessRuleException {
  private final transient List<Violation> violations;

  /**
   * @param violations at least one
   */
  public InvalidInputException(List<Violation> violations) {
    super(violations.get(0).code());
    this.violations = List.copyOf(violations);
  }

  /** In the form's order. */
  public List<Violation> violations() {
    return violations;
  }
}
