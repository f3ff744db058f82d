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

  /** The number of the list's last page if each holds that many rows; at least 1. */
  public long lastPage(int rowsPerPage) {
    return Math.max(1, (total + rowsPerPage - 1) / rowsPerPage);
  }
}
