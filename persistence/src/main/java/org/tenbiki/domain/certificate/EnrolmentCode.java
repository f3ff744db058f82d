package org.tenbiki.domain.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.tenbiki.domain.shared.CharacterWidth;

/**
 * What a person carries from the page to 証明書発行アプリ. The first half finds the row, so that guesses at
 * the second are counted there. Source: requirement U-4.
 *
 * @param name 40 bits, unique
 * @param secret 40 bits, compared a few times at most
 */
public record EnrolmentCode(String name, String secret) {
  private static final int HALF = 8;
  private static final int GROUP = 4;

  /** Without letters that look like a digit or like each other. Source: Crockford's base 32. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + HALF + "}");

  public EnrolmentCode {
    if (!SHAPE.matcher(name).matches() || !SHAPE.matcher(secret).matches()) {
      throw new IllegalArgumentException("halves of " + name.length() + " and " + secret.length());
    }
  }

  public static EnrolmentCode random(RandomGenerator random) {
    return new EnrolmentCode(half(random), half(random));
  }

  private static String half(RandomGenerator random) {
    StringBuilder out = new StringBuilder(HALF);
    random.ints(HALF, 0, ALPHABET.length()).forEach(place -> out.append(ALPHABET.charAt(place)));
    return out.toString();
  }

  /** As typed, whatever its width, case and groups; empty if it cannot be a code. */
  public static Optional<EnrolmentCode> parse(String typed) {
    String folded =
        CharacterWidth.toHalf(typed)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[ -]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return folded.length() == 2 * HALF && folded.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        ? Optional.of(new EnrolmentCode(folded.substring(0, HALF), folded.substring(HALF)))
        : Optional.empty();
  }

  /** In groups of four. */
  public String text() {
    return (name + secret).replaceAll("(?<=\\G.{" + GROUP + "})(?=.)", "-");
  }

  @Override
  public String toString() {
    return "EnrolmentCode " + name;
  }
}
