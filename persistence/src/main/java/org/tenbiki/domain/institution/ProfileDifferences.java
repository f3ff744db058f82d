package org.tenbiki.domain.institution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an institution sets otherwise than its base profile does.
 *
 * @param figures as each field's form keeps them
 */
public record ProfileDifferences(Map<ProfileField, String> figures) {
  public static final ProfileDifferences NONE = new ProfileDifferences(Map.of());

  public ProfileDifferences {
    EnumMap<ProfileField, String> copy = new EnumMap<>(ProfileField.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads {@code IDLE_MINUTES:20,LOCK_MINUTES:}; the empty text is no difference.
   *
   * @throws IllegalArgumentException if the text is nothing like that
   */
  public static ProfileDifferences parse(String text) {
    Map<ProfileField, String> figures = new EnumMap<>(ProfileField.class);
    if (!text.isEmpty()) {
      for (String figure : text.split(",", -1)) {
        int sign = figure.indexOf(':');
        if (sign < 0) {
          throw new IllegalArgumentException("differences " + text);
        }
        figures.put(ProfileField.valueOf(figure.substring(0, sign)), figure.substring(sign + 1));
      }
    }
    return new ProfileDifferences(figures);
  }

  /** The same with that field as in the base profile. */
  public ProfileDifferences without(ProfileField field) {
    Map<ProfileField, String> others = new EnumMap<>(ProfileField.class);
    others.putAll(figures);
    others.remove(field);
    return new ProfileDifferences(others);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return figures.entrySet().stream()
        .map(figure -> figure.getKey() + ":" + figure.getValue())
        .collect(Collectors.joining(","));
  }
}
