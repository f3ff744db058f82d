package org.tenbiki.persistence.converter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.institution.YearlyDays;

/** Keeps {@link YearlyDays} in the form that it reads itself. */
@Converter(autoApply = true)
public class YearlyDaysConverter
    implements AttributeConverter<@Nullable YearlyDays, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable YearlyDays days) {
    return days == null ? null : days.toString();
  }

  @Override
  public @Nullable YearlyDays convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : YearlyDays.parse(column);
  }
}
