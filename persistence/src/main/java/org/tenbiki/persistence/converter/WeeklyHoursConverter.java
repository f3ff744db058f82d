package org.tenbiki.persistence.converter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.institution.WeeklyHours;

/** Keeps {@link WeeklyHours} in the form that it reads itself. */
@Converter(autoApply = true)
public class WeeklyHoursConverter
    implements AttributeConverter<@Nullable WeeklyHours, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable WeeklyHours week) {
    return week == null ? null : week.toString();
  }

  @Override
  public @Nullable WeeklyHours convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : WeeklyHours.parse(column);
  }
}
