package org.tenbiki.persistence.converter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Keeps a month as the number YYYYMM, which sorts as months do. */
@Converter(autoApply = true)
public class YearMonthConverter
    implements AttributeConverter<@Nullable YearMonth, @Nullable Integer> {
  private static final int MONTHS = 100;

  @Override
  public @Nullable Integer convertToDatabaseColumn(@Nullable YearMonth month) {
    return month == null ? null : number(month);
  }

  @Override
  public @Nullable YearMonth convertToEntityAttribute(@Nullable Integer column) {
    return column == null ? null : month(column);
  }

  /** As the column has it. */
  public static int number(YearMonth month) {
    return month.getYear() * MONTHS + month.getMonthValue();
  }

  /** As {@link #number} gave it. */
  public static YearMonth month(int number) {
    return YearMonth.of(number / MONTHS, number % MONTHS);
  }
}
