package org.tenbiki.domain.shared;

import java.util.List;

/**
 * A field whose content breaks a rule.
 *
 * @param field the name of the command's component
 * @param code what is wrong
 * @param arguments what the text's placeholders take: the field's limits
 */
public record Violation(String field, ErrorCode code, List<Object> arguments) {
  public Violation {
    arguments = List.copyOf(arguments);
  }

  public static Violation of(String field, ErrorCode code, Object... arguments) {
    return new Violation(field, code, List.of(arguments));
  }
}
