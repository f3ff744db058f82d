package org.tenbiki.application.settings;

import org.tenbiki.domain.institution.ProfileField;

/**
 * A figure of a profile as it holds now. Source: requirements, section 13.
 *
 * @param text as the field's form keeps it; empty for "none"
 * @param standard what the base profile has
 */
public record FigureView(ProfileField field, FigureInput input, String text, String standard) {
  static FigureView of(ProfileField field, String text, String standard) {
    return new FigureView(field, FigureInput.of(field.form()), text, standard);
  }

  /** Whether the institution has set it otherwise. */
  public boolean own() {
    return !text.equals(standard);
  }
}
