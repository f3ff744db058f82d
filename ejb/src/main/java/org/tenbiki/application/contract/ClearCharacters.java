package org.tenbiki.application.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.tenbiki.domain.credential.AlphanumericRule;

/** Numbers and passwords that stand on paper. */
@Dependent
public class ClearCharacters {
  /** Without characters that a reader of paper takes for one another. */
  private static final String CLEAR = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  @Inject SecureRandom random;

  /** What obeys the rule, of that length or of the nearest that the rule allows. */
  String draw(AlphanumericRule rule, int length) {
    int wanted = Math.max(rule.min(), Math.min(length, rule.max()));
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
