package org.tenbiki.infrastructure.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("お知らせの本文")
class OwaspHtmlCleanerTest {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "</?(h2|h3|p|br|strong|em|ul|ol|li|table|thead|tbody|tr|td|th)( /)?>"
              + "|<th scope=\"(col|row)\">|<!-- -->");
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "\"",
          "'",
          "/",
          "=",
          " ",
          "&",
          "&lt;",
          "script",
          "img",
          "onerror",
          "style",
          "javascript:",
          "svg",
          "math",
          "a href",
          "p",
          "h2",
          "th scope",
          "col",
          "table",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "\u0000",
          "\u2028",
          "＜",
          "注意",
          "<noscript>",
          "</p>",
          "iframe",
          "srcdoc",
          "template",
          "<textarea>",
          "xlink:href",
          "data:text/html");

  private final OwaspHtmlCleaner cleaner = new OwaspHtmlCleaner();

  private String clean(String typed) {
    return cleaner.clean(typed).html();
  }

  @Test
  @DisplayName("見出し、段落、箇条書き、強調、表は残る (S-4)")
  void restricted_set_stays() {
    String html =
        "<h2>年末の受付</h2><p><strong>12月30日</strong>まで<br />です。</p><ul><li>窓口</li></ul>"
            + "<table><tbody><tr><th scope=\"row\">午前</th><td>9時</td></tr></tbody></table>";

    assertThat(clean(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<p onclick=alert(1) style='color:red' class=x id=main>x</p>",
        "<a href='https://evil.example/'>x</a>",
        "<a href='javascript:alert(1)'>x</a>",
        "<iframe src='//evil.example'></iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<form action=/rokin/logout><input type=submit></form>",
        "<th scope='x\" onmouseover=alert(1)'>x</th>",
        "<style>*{display:none}</style>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<base href=//evil.example>"
      })
  @DisplayName("ほかの要素と属性は、リンクも含めて、すべて落ちる (S-4)")
  void everything_else_goes(String typed) {
    assertThat(left(clean(typed))).doesNotContain("<", ">");
    assertThat(clean(typed)).doesNotContain("onclick", "style", "href", "evil", "script");
  }

  @ParameterizedTest
  @CsvSource({
    "'一行目\n二行目', '<p>一行目<br />二行目</p>'",
    "'一段落\n\n二段落', '<p>一段落</p>\n<p>二段落</p>'",
    "'1 < 2 & 3 > 2', '<p>1 &lt; 2 &amp; 3 &gt; 2</p>'",
    "'help@bank.example a=b+c', '<p>help@bank.example a=b+c</p>'",
    "'', ''"
  })
  @DisplayName("タグのない文は、空行で段落になる")
  void plain_text_becomes_paragraphs(String typed, String html) {
    assertThat(clean(typed)).isEqualTo(html);
  }

  @Test
  @DisplayName("何を組み合わせても、決めた要素のほかは残らない (S-4)")
  void nothing_else_survives_any_mixture() {
    Random random = new Random(20261121);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        typed.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String html = clean(typed.toString());
      assertThat(left(html)).as(typed.toString()).doesNotContain("<", ">");
    }
  }

  /** What is left when everything allowed is taken away. */
  private static String left(String html) {
    return ALLOWED.matcher(html).replaceAll("");
  }
}
