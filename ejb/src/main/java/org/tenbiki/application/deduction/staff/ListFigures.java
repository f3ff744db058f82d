package org.tenbiki.application.deduction.staff;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.tenbiki.domain.deduction.BatchState;

/**
 * Where an institution's lists stand. Source: requirement S-3.
 *
 * @param month the present one, in Japan
 * @param ofMonth how many of its lists are in each state; all states, in their order
 * @param near lists of any month whose cut-off comes near
 * @param overdue lists of any month whose cut-off passed
 * @param discrepant lists of any month for which a wrong sum came
 */
public record ListFigures(
    YearMonth month, Map<BatchState, Long> ofMonth, long near, long overdue, long discrepant) {
  public ListFigures {
    ofMonth = new EnumMap<>(ofMonth);
  }
}
