package org.tenbiki.persistence.jpa;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tenbiki.domain.shared.Sorting;

/** The order of a query in the words of JPQL. */
final class SortOrder {
  private SortOrder() {}

  /**
   * @param paths the first what is sorted by, the others what tells equals apart; all in the same
   *     direction
   */
  static String of(Sorting<?> sorting, String... paths) {
    String direction = sorting.descending() ? " desc" : "";
    return Arrays.stream(paths)
        .map(path -> path + direction)
        .collect(Collectors.joining(", ", " order by ", ""));
  }
}
