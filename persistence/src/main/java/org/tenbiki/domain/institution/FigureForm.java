package org.tenbiki.domain.institution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;

/** What one figure or switch of a profile may be, each kept as text. */
public sealed interface FigureForm {
  /** The typed text as it is kept; what breaks the form comes back as it is. */
  String fold(String typed);

  /** Why a folded text is no such figure; empty if it is one. */
  Optional<Violation> violationOf(String field, String text);

  /**
   * A whole number.
   *
   * @param min smallest that makes sense
   * @param max largest that makes sense
   * @param mayBeNone whether the empty text stands for "none"
   */
  record Whole(int min, int max, FigureUnit unit, boolean mayBeNone) implements FigureForm {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    public Whole {
      if (min < 0 || max < min) {
        throw new IllegalArgumentException("min " + min + ", max " + max);
      }
    }

    @Override
    public String fold(String typed) {
      String half = CharacterWidth.toHalf(typed).strip();
      return DIGITS.matcher(half).matches() ? String.valueOf(Integer.parseInt(half)) : half;
    }

    @Override
    public Optional<Violation> violationOf(String field, String text) {
      if (text.isEmpty()) {
        return mayBeNone ? Optional.empty() : Optional.of(Violation.of(field, ErrorCode.REQUIRED));
      }
      if (!DIGITS.matcher(text).matches()) {
        return Optional.of(Violation.of(field, ErrorCode.NOT_A_NUMBER, min, max));
      }
      int number = Integer.parseInt(text);
      return number < min || number > max
          ? Optional.of(Violation.of(field, ErrorCode.OUT_OF_BOUNDS, min, max))
          : Optional.empty();
    }
  }

  /** Yes or no, kept as {@code true} and {@code false}. */
  record Switch() implements FigureForm {
    @Override
    public String fold(String typed) {
      return typed;
    }

    @Override
    public Optional<Violation> violationOf(String field, String text) {
      return text.equals("true") || text.equals("false")
          ? Optional.empty()
          : Optional.of(Violation.of(field, ErrorCode.NOT_A_CHOICE));
    }
  }

  /**
   * One of several, kept by its name.
   *
   * @param options in the order in which they are offered
   */
  record Choice(List<String> options) implements FigureForm {
    public Choice {
      options = List.copyOf(options);
    }

    static Choice of(Class<? extends Enum<?>> kind) {
      return new Choice(Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList());
    }

    @Override
    public String fold(String typed) {
      return typed;
    }

    @Override
    public Optional<Violation> violationOf(String field, String text) {
      return options.contains(text)
          ? Optional.empty()
          : Optional.of(Violation.of(field, ErrorCode.NOT_A_CHOICE));
    }
  }

  /**
   * Digits that say nothing as a number, or nothing.
   *
   * @param length how many
   */
  record Digits(int length) implements FigureForm {
    @Override
    public String fold(String typed) {
      return CharacterWidth.toHalf(typed).strip();
    }

    @Override
    public Optional<Violation> violationOf(String field, String text) {
      return text.isEmpty() || text.matches("[0-9]{" + length + "}")
          ? Optional.empty()
          : Optional.of(Violation.of(field, ErrorCode.WRONG_DIGITS, length));
    }
  }

  /**
   * What identifiers begin with: small letters and digits that end with a hyphen, or nothing.
   * Source: requirement D-1.
   *
   * @param max most characters, the hyphen included
   */
  record Prefix(int max) implements FigureForm {
    private static final Pattern PREFIX = Pattern.compile("(?:[a-z0-9]+-)?");

    @Override
    public String fold(String typed) {
      return CharacterWidth.toHalf(typed).strip();
    }

    @Override
    public Optional<Violation> violationOf(String field, String text) {
      return PREFIX.matcher(text).matches() && text.length() <= max
          ? Optional.empty()
          : Optional.of(Violation.of(field, ErrorCode.NOT_A_PREFIX, max));
    }
  }
}
