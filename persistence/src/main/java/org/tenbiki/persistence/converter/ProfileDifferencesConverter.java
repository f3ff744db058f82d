package org.tenbiki.persistence.converter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.institution.ProfileDifferences;

/** Keeps {@link ProfileDifferences} in the form that it reads itself. */
@Converter(autoApply = true)
public class ProfileDifferencesConverter
    implements AttributeConverter<@Nullable ProfileDifferences, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable ProfileDifferences differences) {
    return differences == null ? null : differences.toString();
  }

  @Override
  public @Nullable ProfileDifferences convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : ProfileDifferences.parse(column);
  }
}
