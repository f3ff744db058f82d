package org.tenbiki.infrastructure.document;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as the packaged fonts can print it.
 *
 * @param text with the mark 〓, which printers put where a type is missing, for what no font has
 * @param missing those characters
 */
record PrintableName(String text, Set<String> missing) {
  static final String MARK = "〓";

  /** Kana with voice marks and letters with accents that were typed apart. */
  private static final Pattern APART = Pattern.compile(".[\\u0300-\\u036f\\u3099\\u309a]+");

  /** They choose among forms of the character before; without them it prints in its usual form. */
  private static final Pattern VARIATION_SELECTORS =
      Pattern.compile("[\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}]");

  static PrintableName of(String name) {
    // Not of the whole name: that would turn kanji such as U+FA19 into others.
    String composed =
        APART.matcher(name).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFC));
    String plain = VARIATION_SELECTORS.matcher(composed).replaceAll("");
    StringBuilder text = new StringBuilder();
    Set<String> missing = new LinkedHashSet<>();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (Fonts.areEnoughFor(c)) {
                text.appendCodePoint(c);
              } else {
                text.append(MARK);
                missing.add("U+%04X".formatted(c));
              }
            });
    return new PrintableName(text.toString(), missing);
  }
}
