package org.tenbiki.application.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.institution.FigureForm;
import org.tenbiki.domain.institution.FigureUnit;

/**
 * How a figure of a profile is typed and told.
 *
 * @param unit null unless it is a number
 * @param least smallest number that makes sense, or how many digits; otherwise 0
 * @param most largest number that makes sense, or most characters of a prefix or of digits;
 *     otherwise 0
 * @param optional whether it may be "none"
 * @param options names of the choices in their order; empty unless it is a choice
 */
public record FigureInput(
    Kind kind,
    @Nullable FigureUnit unit,
    int least,
    int most,
    boolean optional,
    List<String> options) {

  /** What a figure is. */
  public enum Kind {
    NUMBER,
    SWITCH,
    CHOICE,
    PREFIX,
    DIGITS
  }

  public FigureInput {
    options = List.copyOf(options);
  }

  static FigureInput of(FigureForm form) {
    if (form instanceof FigureForm.Whole whole) {
      return new FigureInput(
          Kind.NUMBER, whole.unit(), whole.min(), whole.max(), whole.mayBeNone(), List.of());
    }
    if (form instanceof FigureForm.Choice choice) {
      return new FigureInput(Kind.CHOICE, null, 0, 0, false, choice.options());
    }
    if (form instanceof FigureForm.Digits digits) {
      return new FigureInput(Kind.DIGITS, null, digits.length(), digits.length(), true, List.of());
    }
    return form instanceof FigureForm.Prefix prefix
        ? new FigureInput(Kind.PREFIX, null, 0, prefix.max(), true, List.of())
        : new FigureInput(Kind.SWITCH, null, 0, 0, false, List.of());
  }
}
