package org.tenbiki.domain.deduction;

import java.util.List;

/**
 * A part of the rows that match a search.
 *
 * @param total how many match
 */
public record FoundRows(List<AnsweredRow> rows, int total) {
  public FoundRows {
    rows = List.copyOf(rows);
  }
}
