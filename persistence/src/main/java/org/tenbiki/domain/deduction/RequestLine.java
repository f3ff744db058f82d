package org.tenbiki.domain.deduction;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A row of a request: one deduction from one person's wages. Source: formats.
 *
 * @param key 行番号, unique in its list: 1 to {@link ListLimits#KEY_LENGTH} half-width characters
 * @param employeeNumber empty if unknown
 * @param unit 所属, empty if unknown
 * @param kana empty if unknown
 * @param name empty if unknown
 * @param times 回数, or null
 * @param amount yen, 1 to {@link ListLimits#MOST_AMOUNT}
 * @param previousAmount yen, or null
 * @param start the first month, or null
 * @param end the last month, or null
 */
public record RequestLine(
    String key,
    DataType type,
    String employeeNumber,
    String unit,
    String kana,
    String name,
    Product product,
    PayerAccount account,
    @Nullable Integer times,
    long amount,
    @Nullable Long previousAmount,
    @Nullable YearMonth start,
    @Nullable YearMonth end) {
  public RequestLine {
    if (key.isBlank() || key.length() > ListLimits.KEY_LENGTH) {
      throw new IllegalArgumentException("key of a row: " + key);
    }
    if (amount < 1 || amount > ListLimits.MOST_AMOUNT) {
      throw new IllegalArgumentException("amount " + amount);
    }
  }
}
