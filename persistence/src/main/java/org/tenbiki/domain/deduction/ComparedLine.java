package org.tenbiki.domain.deduction;

import org.jspecify.annotations.Nullable;

/**
 * A row beside last month's.
 *
 * @param lastAmount yen, null if it was not in last month's list
 * @param listed whether the file has it; a row that was left out is told as 停止
 */
public record ComparedLine(
    RequestLine line, ListDifference difference, @Nullable Long lastAmount, boolean listed) {
  /** Whether the member is asked for its amount. */
  public boolean isRequested() {
    return listed && line.type().asksForMoney();
  }
}
