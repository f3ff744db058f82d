package org.tenbiki.domain.deduction;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a fixed-length file cannot carry, as a list before told it. Source: formats,
 * between the two.
 *
 * @param employeeNumber empty if unknown, as the other texts
 * @param times 回数, or null
 * @param start the first month, or null
 * @param end the last month, or null
 */
public record LineNames(
    String employeeNumber,
    String unit,
    String name,
    Product product,
    @Nullable Integer times,
    @Nullable YearMonth start,
    @Nullable YearMonth end) {

  /** That row with these names. */
  RequestLine of(RequestLine line) {
    return new RequestLine(
        line.key(),
        line.type(),
        employeeNumber,
        unit,
        line.kana(),
        name,
        product,
        line.account(),
        times,
        line.amount(),
        line.previousAmount(),
        start,
        end);
  }
}
