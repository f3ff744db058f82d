package org.tenbiki.domain.shared;

/**
 * In which order a list is asked for. What is equal by that stands in an order of its own, so that
 * parts of the list never overlap.
 *
 * @param by what lists of its kind can be sorted by
 */
public record Sorting<K extends Enum<K>>(K by, boolean descending) {
  public static <K extends Enum<K>> Sorting<K> ascending(K by) {
    return new Sorting<>(by, false);
  }

  public static <K extends Enum<K>> Sorting<K> descending(K by) {
    return new Sorting<>(by, true);
  }
}
