package org.tenbiki.application.shared;

import java.util.List;

/**
 * Some rows of a longer list.
 *
 * @param total rows in the whole list
 */
public record Page<T>(List<T> rows, long total) {
  public Page {
    rows = List.copyOf(rows);
  }
}
