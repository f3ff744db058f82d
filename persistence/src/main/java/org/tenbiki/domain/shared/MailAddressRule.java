package org.tenbiki.domain.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of RFC 5321 in ASCII, dot-atom form. Source: requirement M-4; requirements, section 15
 * items 1 and 3.
 *
 * @param maxLength most characters
 */
public record MailAddressRule(int maxLength) implements Serializable {
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")++");

  /** Source: RFC 5321 §4.5.3.1.1. */
  private static final int LONGEST_LOCAL_PART = 64;

  public MailAddressRule {
    if (maxLength < 3) {
      throw new IllegalArgumentException("maxLength " + maxLength);
    }
  }

  /** The first thing wrong with the address, empty if it obeys. */
  public Optional<ErrorCode> violationOf(String address) {
    if (address.isEmpty()) {
      return Optional.of(ErrorCode.REQUIRED);
    }
    if (address.length() > maxLength) {
      return Optional.of(ErrorCode.WRONG_LENGTH);
    }
    boolean fits = FORM.matcher(address).matches() && address.indexOf('@') <= LONGEST_LOCAL_PART;
    return fits ? Optional.empty() : Optional.of(ErrorCode.WRONG_MAIL_ADDRESS);
  }
}
