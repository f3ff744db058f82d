package org.tenbiki.application.settings;

import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.institution.FigureForm;
import org.tenbiki.domain.institution.FigureUnit;
import org.tenbiki.domain.institution.ProfileField;

/**
 * A figure of a profile as it holds now. Source: requirements, section 13.
 *
 * @param unit null for a switch
 * @param text as the field's form keeps it; empty for "none"
 * @param standard what the base profile has
 * @param least smallest that makes sense, 0 for a switch
 * @param most largest that makes sense, 0 for a switch
 * @param optional whether it may be "none"
 */
public record FigureView(
    ProfileField field,
    @Nullable FigureUnit unit,
    String text,
    String standard,
    int least,
    int most,
    boolean optional) {

  static FigureView of(ProfileField field, String text, String standard) {
    return field.form() instanceof FigureForm.Whole whole
        ? new FigureView(
            field, whole.unit(), text, standard, whole.min(), whole.max(), whole.mayBeNone())
        : new FigureView(field, null, text, standard, 0, 0, false);
  }

  /** Whether the institution has set it otherwise. */
  public boolean own() {
    return !text.equals(standard);
  }
}
