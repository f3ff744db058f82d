package org.tenbiki.application.settings;

import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.institution.FigureChange;
import org.tenbiki.domain.institution.FigureUnit;
import org.tenbiki.domain.institution.ProfileField;

/**
 * A figure that changes.
 *
 * @param unit null for a switch
 * @param before as the field's form keeps it; empty for "none"
 * @param after as the field's form keeps it; empty for "none"
 */
public record ChangedFigure(
    ProfileField field, @Nullable FigureUnit unit, String before, String after) {
  static ChangedFigure of(FigureChange change) {
    FigureView view = FigureView.of(change.field(), change.after(), change.before());
    return new ChangedFigure(view.field(), view.unit(), change.before(), change.after());
  }
}
