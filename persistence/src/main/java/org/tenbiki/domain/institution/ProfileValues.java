package org.tenbiki.domain.institution;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tenbiki.domain.shared.Violation;

/**
 * A figure for every field of a profile, each in its form. Whether they make sense together is
 * asked of {@link ProfileRules}.
 *
 * @param figures as each field's form keeps them
 */
public record ProfileValues(Map<ProfileField, String> figures) {
  /**
   * @throws IllegalArgumentException naming the field that is missing or wrong
   */
  public ProfileValues {
    EnumMap<ProfileField, String> copy = new EnumMap<>(ProfileField.class);
    copy.putAll(figures);
    for (ProfileField field : ProfileField.values()) {
      String text = copy.get(field);
      if (text == null || field.form().violationOf(field.name(), text).isPresent()) {
        throw new IllegalArgumentException(field + " is " + text);
      }
    }
    figures = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads what {@link ProfileDifferences#parse} reads, where no field is missing.
   *
   * @throws IllegalArgumentException naming what is missing or wrong
   */
  public static ProfileValues parse(String text) {
    return new ProfileValues(ProfileDifferences.parse(text).figures());
  }

  /** What is wrong with each of some figures, in the fields' order. */
  public static List<Violation> violationsOf(Map<ProfileField, String> figures) {
    return figures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(f -> f.getKey().form().violationOf(f.getKey().name(), f.getValue()).stream())
        .toList();
  }

  public String text(ProfileField field) {
    return Objects.requireNonNull(figures.get(field));
  }

  public int number(ProfileField field) {
    return Integer.parseInt(text(field));
  }

  /** Empty for "none". */
  public OptionalInt optionalNumber(ProfileField field) {
    return text(field).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(field));
  }

  public boolean flag(ProfileField field) {
    return Boolean.parseBoolean(text(field));
  }

  /**
   * Which one of a field's choices holds.
   *
   * @param kind what the field's choices are made of
   */
  public <E extends Enum<E>> E choice(ProfileField field, Class<E> kind) {
    return Enum.valueOf(kind, text(field));
  }

  /** These with what differs. */
  public ProfileValues with(ProfileDifferences differences) {
    if (differences.figures().isEmpty()) {
      return this;
    }
    Map<ProfileField, String> changed = new EnumMap<>(figures);
    changed.putAll(differences.figures());
    return new ProfileValues(changed);
  }

  /** What those have otherwise. */
  public ProfileDifferences differencesTo(ProfileValues others) {
    return new ProfileDifferences(
        changesTo(others).stream()
            .collect(Collectors.toMap(FigureChange::field, FigureChange::after)));
  }

  /** What changes if those take the place of these, in the fields' order. */
  public List<FigureChange> changesTo(ProfileValues others) {
    return Arrays.stream(ProfileField.values())
        .filter(field -> !text(field).equals(others.text(field)))
        .map(field -> new FigureChange(field, text(field), others.text(field)))
        .toList();
  }
}
