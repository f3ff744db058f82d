package org.tenbiki.persistence.bulk;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts texts by their UTF-16 units, which both databases then agree about; equal ones stay in
 * their order. Two characters at a time go with their place into one number, because numbers are
 * sorted many times faster than texts.
 */
final class TextOrder {
  private static final int AT_ONCE = 2;
  private static final int PLACE_BITS = 31;
  private static final long PLACE = (1L << PLACE_BITS) - 1;

  private final List<String> texts;
  private final long[] sorted;

  private TextOrder(List<String> texts) {
    this.texts = texts;
    sorted = new long[texts.size()];
  }

  /**
   * @param texts without the character U+0000, or each with exactly one
   * @return their places from 0, in order
   */
  static int[] of(List<String> texts) {
    TextOrder order = new TextOrder(texts);
    for (int i = 0; i < order.sorted.length; i++) {
      order.sorted[i] = i;
    }
    order.sort(0, order.sorted.length, 0);
    return Arrays.stream(order.sorted).mapToInt(one -> (int) (one & PLACE)).toArray();
  }

  /** A range of texts that are equal up to there. */
  private void sort(int from, int to, int depth) {
    boolean longer = false;
    for (int i = from; i < to; i++) {
      String text = texts.get((int) (sorted[i] & PLACE));
      longer |= text.length() > depth + AT_ONCE;
      long characters = (long) at(text, depth) << Character.SIZE | at(text, depth + 1);
      sorted[i] = characters << PLACE_BITS | sorted[i] & PLACE;
    }
    Arrays.sort(sorted, from, to);
    if (longer) {
      sortEquals(from, to, depth + AT_ONCE);
    }
  }

  private void sortEquals(int from, int to, int depth) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || sorted[i] >> PLACE_BITS != sorted[start] >> PLACE_BITS) {
        if (i - start > 1) {
          sort(start, i, depth);
        }
        start = i;
      }
    }
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }
}
