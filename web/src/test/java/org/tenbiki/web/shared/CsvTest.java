package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CSV")
class CsvTest {
  private static final String SIGNS = "=+-@＝＋－＠|%";
  private static final List<String> PIECES =
      List.of(
          "=",
          "+",
          "-",
          "@",
          "＝",
          "＋",
          "－",
          "＠",
          "−",
          "﹦",
          "\"",
          "'",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          " ",
          "　",
          "\u00A0",
          "\u200B",
          "\uFEFF",
          "cmd",
          "|",
          "HYPERLINK(",
          "1",
          "花子",
          "\u0000");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+81",
        "-1",
        "@SUM(A1)",
        "＝1＋1",
        "＋１",
        "－１",
        "＠SUM",
        " =1",
        "　＝1",
        "\t=1",
        "\r\n=1",
        "\u200B=1",
        "\uFEFF=1"
      })
  @DisplayName("式と読まれる文字は、全角でも、空白の後でも、文字として開く (security.md 21)")
  void formulas_are_opened_as_text(String text) {
    assertThat(Csv.line(List.of(text))).startsWith("\"'").endsWith("\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample001", "みどり労働組合", "192.0.2.1", "2001:db8::1", "a=b", "", " "})
  @DisplayName("ほかの文字はそのまま")
  void other_text_stays(String text) {
    assertThat(Csv.line(List.of(text))).isEqualTo("\"" + text + "\"\r\n");
  }

  @Test
  @DisplayName("十万の文字列で、式になるものも、欄がずれるものもない (security.md 21)")
  void a_hundred_thousand_strings_make_no_formula_and_no_other_cell() {
    Random random = new Random(21);
    for (int i = 0; i < 100_000; i++) {
      List<String> cells = List.of(text(random), text(random), text(random));

      List<String> read = read(Csv.line(cells));

      assertThat(read).hasSize(3);
      for (int cell = 0; cell < 3; cell++) {
        String opened = read.get(cell);
        assertThat(opened).isIn(cells.get(cell), "'" + cells.get(cell));
        assertThat(begin(opened)).as(opened).isNotIn(signs());
      }
    }
  }

  private static List<String> signs() {
    return SIGNS.codePoints().mapToObj(Character::toString).toList();
  }

  private static String begin(String opened) {
    String shown = opened.replaceAll("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "");
    return shown.isEmpty() ? "" : shown.substring(0, 1);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(6); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** One line, as RFC 4180 says. */
  private static List<String> read(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length() - 2; i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        assertThat(quoted).as(line).isTrue();
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
