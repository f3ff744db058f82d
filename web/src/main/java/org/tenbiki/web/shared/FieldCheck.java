package org.tenbiki.web.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.credential.AlphanumericRule;
import org.tenbiki.domain.credential.PasswordRule;
import org.tenbiki.domain.credential.PasswordStyle;
import org.tenbiki.domain.credential.TextRule;

/**
 * One line of the check list beside a new password, which the page follows while somebody types.
 * The server judges by the rule itself.
 *
 * @param kind what {@code password.js} looks at: {@code length}, {@code characters}, {@code
 *     printable}, {@code mixed} or {@code same}
 * @param messageKey of the text, whose arguments are {@code min} and {@code max}
 * @param min fewest characters, 0 unless the kind is {@code length}
 * @param max most characters, 0 unless the kind is {@code length}
 * @param field the field to repeat, empty unless the kind is {@code same}
 */
public record FieldCheck(String kind, String messageKey, int min, int max, String field) {

  /** The rule line by line. Source: requirements M-1 and M-4. */
  private static List<FieldCheck> of(TextRule rule) {
    String length = rule.fewest() == rule.most() ? "hint.check.exactly" : "hint.check.length";
    FieldCheck counted = new FieldCheck("length", length, rule.fewest(), rule.most(), "");
    if (isModern(rule)) {
      return List.of(counted, line("printable"));
    }
    return mustMix(rule)
        ? List.of(counted, line("characters"), line("mixed"))
        : List.of(counted, line("characters"));
  }

  private static FieldCheck line(String kind) {
    return new FieldCheck(kind, "hint.check." + kind, 0, 0, "");
  }

  private static boolean isModern(TextRule rule) {
    return rule instanceof PasswordRule password && password.style() == PasswordStyle.MODERN;
  }

  private static boolean mustMix(TextRule rule) {
    return rule instanceof PasswordRule password
        ? password.mustMix()
        : rule instanceof AlphanumericRule text && text.mustMix();
  }

  /** The one line of a field that repeats another. Source: requirement M-4. */
  static List<FieldCheck> repeating(String field) {
    return List.of(new FieldCheck("same", "hint.check.same", 0, 0, "form:" + field));
  }

  /** For fields with a rule, fields that repeat another, and those with neither. */
  static List<FieldCheck> of(@Nullable TextRule rule, @Nullable String same) {
    if (same != null && !same.isEmpty()) {
      return repeating(same);
    }
    return rule == null ? List.of() : of(rule);
  }
}
