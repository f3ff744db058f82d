package org.tenbiki.application.settings;

import org.tenbiki.domain.institution.FigureChange;
import org.tenbiki.domain.institution.ProfileField;

/**
 * A figure that changes.
 *
 * @param before as the field's form keeps it; empty for "none"
 * @param after as the field's form keeps it; empty for "none"
 */
public record ChangedFigure(ProfileField field, FigureInput input, String before, String after) {
  static ChangedFigure of(FigureChange change) {
    return new ChangedFigure(
        change.field(), FigureInput.of(change.field().form()), change.before(), change.after());
  }
}
