package org.tenbiki.domain.shared;

import java.util.List;

/**
 * A rule was broken and there is nothing to keep: the transaction rolls back and the user is told
 * the code's text. Outcomes that must leave a trace are values instead.
 */
public class BusinessRuleException extends RuntimeException {
  private final ErrorCode code;
  private final transient List<Object> arguments;

  public BusinessRuleException(ErrorCode code, Object... arguments) {
    super(code.code() + " " + code);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public ErrorCode code() {
    return code;
  }

  /** What the text's placeholders take. */
  public List<Object> arguments() {
    return arguments;
  }
}
