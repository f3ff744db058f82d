package org.tenbiki.application.settings;

import java.time.Instant;
import java.util.List;
import org.tenbiki.domain.institution.ProfileField;

/**
 * The profile of an institution as it holds now.
 *
 * @param base name of the base profile
 * @param version 0 if nothing was ever changed
 * @param figures in the order of the fields
 * @param changes newest first
 */
public record ProfileView(String base, int version, List<Figure> figures, List<Change> changes) {
  public ProfileView {
    figures = List.copyOf(figures);
    changes = List.copyOf(changes);
  }

  /** How many figures are not the base profile's. */
  public long own() {
    return figures.stream().filter(Figure::own).count();
  }

  /**
   * @param text as the field's form keeps it
   * @param standard what the base profile has
   */
  public record Figure(ProfileField field, String text, String standard) {
    /** Whether the institution has set it otherwise. */
    public boolean own() {
      return !text.equals(standard);
    }
  }

  /**
   * @param by user ID
   * @param note why
   */
  public record Change(int version, Instant at, String by, String note) {}
}
