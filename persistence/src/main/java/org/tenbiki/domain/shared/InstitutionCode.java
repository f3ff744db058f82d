package org.tenbiki.domain.shared;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first part of an institution's addresses.
 *
 * @param value 2 to 32 characters: a small letter, then small letters, digits and hyphens
 */
public record InstitutionCode(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,31}");

  /** First parts of addresses that belong to no institution. */
  private static final Set<String> RESERVED =
      Set.of("assets", "crl", "demo", "error", "institutions", "member", "staff");

  public InstitutionCode {
    if (!FORM.matcher(value).matches() || RESERVED.contains(value)) {
      throw new IllegalArgumentException("institution code " + value);
    }
  }

  /** Empty if the text cannot be a code. */
  public static Optional<InstitutionCode> parse(String text) {
    return FORM.matcher(text).matches() && !RESERVED.contains(text)
        ? Optional.of(new InstitutionCode(text))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
