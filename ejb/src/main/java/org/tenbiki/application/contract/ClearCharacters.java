package org.tenbiki.application.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.tenbiki.domain.credential.TextRule;

/** Numbers and passwords that stand on paper. */
@Dependent
public class ClearCharacters {
  /** Without characters that a reader of paper takes for one another. */
  private static final String CLEAR = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  @Inject SecureRandom random;

  /** What obeys the rule, of that length or of the nearest that the rule allows. */
  String draw(TextRule rule, int length) {
    int before = rule.prefix().length();
    int wanted = Math.max(rule.fewest() - before, Math.min(length, rule.most() - before));
    String text = drawn(wanted);
    while (rule.violationOf(rule.prefix() + text).isPresent()) {
      text = drawn(wanted);
    }
    return text;
  }

  private String drawn(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(CLEAR.charAt(random.nextInt(CLEAR.length())));
    }
    return text.toString();
  }
}
