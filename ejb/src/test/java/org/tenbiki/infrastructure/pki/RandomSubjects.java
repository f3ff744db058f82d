package org.tenbiki.infrastructure.pki;

import java.util.Random;

/** User IDs and names of organisations as the product's rules allow them, drawn from a seed. */
final class RandomSubjects {
  private static final int LONGEST = 64;
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /** First and last of each range. */
  private static final int[][] RANGES = {
    {0x3041, 0x3096}, // kana
    {0x30a1, 0x30fa},
    {0x4e00, 0x9fef}, // kanji
    {0xf900, 0xfa6d}, // kanji of compatibility, among them U+FA11 and U+FA19
    {0x20000, 0x2a6d6}, // kanji as surrogate pairs
    {0x2f800, 0x2fa1d},
    {0xff01, 0xff5e}, // full-width ASCII
    {0xff66, 0xff9d}, // half-width kana
    {0x21, 0x7e}, // ASCII with every character that names escape: , + " \ < > ; = # /
    {0x3099, 0x309a}, // combining voice marks
    {0x300, 0x36f}, // combining accents
    {0xe0100, 0xe0110}, // variation selectors
    {0x2460, 0x2473}, // numbers in circles
    {0x3231, 0x3232}, // abbreviations of companies
    {0xc0, 0x17e}, // Latin with accents
    {0x1f300, 0x1f5ff}, // pictures
    {0x20, 0x20}, // blanks
    {0x3000, 0x3000}
  };

  private final Random random;

  RandomSubjects(long seed) {
    random = new Random(seed);
  }

  /** Six to twelve letters and digits. */
  String userId() {
    StringBuilder id = new StringBuilder();
    int length = 6 + random.nextInt(7);
    for (int i = 0; i < length; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  /** One to 64 characters, no blank at its ends; short and long ones as often as others. */
  String organisation() {
    int length = random.nextInt(8) == 0 ? LONGEST : 1 + random.nextInt(LONGEST);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < length; i++) {
      name.appendCodePoint(character(i == 0 || i == length - 1));
    }
    return name.toString();
  }

  private int character(boolean atEnd) {
    int[] range = RANGES[random.nextInt(RANGES.length - (atEnd ? 2 : 0))];
    int character = range[0] + random.nextInt(range[1] - range[0] + 1);
    return Character.isDefined(character) ? character : character(atEnd);
  }
}
