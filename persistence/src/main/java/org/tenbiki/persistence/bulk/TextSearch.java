package org.tenbiki.persistence.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.HalfKana;

/** Rows that begin with a text, in any width and case. Source: requirement K-2. */
final class TextSearch {
  private final List<String> alternatives = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  TextSearch(String text) {
    String half = CharacterWidth.toHalf(text);
    String kana = HalfKana.of(half);
    like("row_key", patterns(kana));
    like(
        "employee_number",
        patterns(half, half.toUpperCase(Locale.ROOT), half.toLowerCase(Locale.ROOT)));
    like("name", patterns(text, half, CharacterWidth.toFull(text)));
    like("kana", patterns(text, kana, HalfKana.large(kana), CharacterWidth.toFull(kana)));
  }

  /** Whose signs stand for themselves. */
  private static Set<String> patterns(String... texts) {
    return Arrays.stream(texts)
        .map(text -> text.replaceAll("[!%_]", "!$0") + "%")
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void like(String column, Set<String> patterns) {
    for (String pattern : patterns) {
      alternatives.add(column + " LIKE ? ESCAPE '!'");
      parameters.add(pattern);
    }
  }

  /** Selects positions; takes the list, and then {@link #parameters}. */
  String query() {
    return "SELECT position FROM deduction_line WHERE batch_id = ? AND ("
        + String.join(" OR ", alternatives)
        + ")";
  }

  List<Object> parameters() {
    return parameters;
  }
}
