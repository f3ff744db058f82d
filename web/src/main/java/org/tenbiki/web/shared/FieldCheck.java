package org.tenbiki.web.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.credential.AlphanumericRule;

/**
 * One line of the check list beside a new password, which the page follows while somebody types.
 * The server judges by the rule itself.
 *
 * @param kind what {@code password.js} looks at: {@code length}, {@code characters}, {@code mixed}
 *     or {@code same}
 * @param messageKey of the text, whose arguments are {@code min} and {@code max}
 * @param min fewest characters, 0 unless the kind is {@code length}
 * @param max most characters, 0 unless the kind is {@code length}
 * @param field the field to repeat, empty unless the kind is {@code same}
 */
public record FieldCheck(String kind, String messageKey, int min, int max, String field) {

  /** The rule line by line. Source: requirements M-1 and M-4. */
  static List<FieldCheck> of(AlphanumericRule rule) {
    String length = rule.min() == rule.max() ? "hint.check.exactly" : "hint.check.length";
    FieldCheck counted = new FieldCheck("length", length, rule.min(), rule.max(), "");
    FieldCheck characters = new FieldCheck("characters", "hint.check.characters", 0, 0, "");
    return rule.mustMix()
        ? List.of(counted, characters, new FieldCheck("mixed", "hint.check.mixed", 0, 0, ""))
        : List.of(counted, characters);
  }

  /** The one line of a field that repeats another. Source: requirement M-4. */
  static List<FieldCheck> repeating(String field) {
    return List.of(new FieldCheck("same", "hint.check.same", 0, 0, "form:" + field));
  }

  /** For fields with a rule, fields that repeat another, and those with neither. */
  static List<FieldCheck> of(@Nullable AlphanumericRule rule, @Nullable String same) {
    if (same != null && !same.isEmpty()) {
      return repeating(same);
    }
    return rule == null ? List.of() : of(rule);
  }
}
