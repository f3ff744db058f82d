package org.tenbiki.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: security.md, fault 21. */
@DisplayName("表計算に式として読ませない（セキュリティ21）")
class FormulaGuardTest {
  private static final int STRINGS = 100_000;
  private static final String SIGNS = "=+-@|%";
  private static final String ALPHABET =
      SIGNS + "＝＋－＠｜％\uFE66\uFE62\uFE63\uFE6B\u2212'' \t\r\n\u3000\u00A0\u200E\uFEFF\u0000a1あ髙(\"";

  @Test
  @DisplayName("十万の文字列で、どれも式で始まらず、元に戻る")
  void no_text_begins_like_a_formula_and_each_comes_back() {
    Random random = new Random(20261122);
    int guarded = 0;
    for (int i = 0; i < STRINGS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String cell = FormulaGuard.guard(text.toString());

      assertThat(isFormula(cell)).as(text.toString()).isFalse();
      assertThat(FormulaGuard.unguard(cell)).isEqualTo(text.toString());
      guarded += cell.contentEquals(text) ? 0 : 1;
    }
    assertThat(guarded).isBetween(STRINGS / 10, STRINGS - STRINGS / 10);
  }

  /** What a spreadsheet might do: drop what shows nothing, take wide signs for narrow ones. */
  private static boolean isFormula(String cell) {
    String seen =
        Normalizer.normalize(cell, Normalizer.Form.NFKC)
            .replace('\u2212', '-')
            .codePoints()
            .filter(c -> c > ' ' && Character.getType(c) != Character.FORMAT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return !seen.isEmpty() && SIGNS.indexOf(seen.charAt(0)) >= 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "山田", "1=1", "a+b", "'", "'a", "(1)", "ー"})
  @DisplayName("式でないものはそのまま")
  void other_texts_stay(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(text);
    assertThat(FormulaGuard.unguard(text)).isEqualTo(text);
  }
}
