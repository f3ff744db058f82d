package org.tenbiki.application.contract;

import java.util.List;

/**
 * What a file would do.
 *
 * @param rows in the file
 * @param valid rows that would be registered
 * @param errors of the others, by row
 */
public record ImportPreview(int rows, int valid, List<ImportError> errors) {
  public ImportPreview {
    errors = List.copyOf(errors);
  }

  public int leftOut() {
    return rows - valid;
  }
}
