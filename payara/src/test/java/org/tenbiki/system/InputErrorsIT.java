package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk sees who types something wrong. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("入力の誤り")
class InputErrorsIT {
  private static final String SUMMARY = "id=\"error-summary\"";

  private final SharedProduct product;
  private final Papers papers;

  InputErrorsIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 123456, E1001",
    "AB12345, 123456, E1004",
    "AB1234567, 123456, E1004",
    "AB-23456, 123456, E1002",
    "AB123456, '', E1001",
    "AB123456, 12345, E1004",
    "AB123456, 1234567, E1004",
    "AB123456, 12345\u3042, E1002",
    "ＡＢ１２３４５６, 123456, E2001",
    "AB123456, 123456, E2001"
  })
  @DisplayName("初期登録ログイン：要約に符号と文、打った番号は残りパスワードは残らない (M-1)")
  void contract_log_in(String number, String password, String code) {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "registration/login");
    clerk.submit("next", Map.of("contractNumber", number, "initialPassword", password));

    assertError(clerk, code);
    if (!number.isEmpty()) {
      assertThat(clerk.page().text()).contains("value=\"" + number + "\"");
    }
    assertThat(clerk.page().text()).doesNotContain("value=\"123456\"");
  }

  @ParameterizedTest
  @CsvSource({
    "loginId, '', E1001",
    "loginId, abc12, E1004",
    "loginId, abcdefghij123, E1004",
    "loginId, abcdefg, E1008",
    "loginId, abc_123, E1002",
    "password, '', E1001",
    "password, abc12, E1004",
    "password, abcdefghij123, E1004",
    "password, 12345678, E1008",
    "passwordAgain, other123, E1005",
    "name, '', E1001",
    "name, 一二三四五六七八九十一二三四五六七八九十一, E1004",
    "name, é, E1007",
    "mail, '', E1001",
    "mail, not-a-mail, E1006",
    "mail, a123456789a123456789a123456789a123456789@example.jp, E1004",
    "mailAgain, other@example.jp, E1005"
  })
  @DisplayName("登録：どの項目も両側で、ほかの項目は残る (M-4, M-5)")
  void registration_form(String field, String value, String code) {
    HttpClerk clerk = atForm();
    Map<String, String> values = form("check1");
    values.put(field, value);
    clerk.submit("register", values);

    assertError(clerk, code);
    String kept = field.equals("name") ? values.get("mail") : "見本　花子";
    assertThat(clerk.page().text()).contains("value=\"" + kept + "\"").doesNotContain("passw0rd");
  }

  @Test
  @DisplayName("上限ちょうどの入力は登録できる (M-4)")
  void longest_allowed_texts_are_registered() {
    HttpClerk clerk = atForm();
    Map<String, String> values = form("abcdefghij12");
    values.put("name", "髙﨑\uFA19" + "あ".repeat(17));
    values.put("mail", "a".repeat(39) + "@example.jp");
    values.put("mailAgain", "a".repeat(39) + "@example.jp");
    clerk.submit("register", values);

    assertThat(clerk.page().text())
        .contains("abcdefghij12", "髙﨑\uFA19" + "あ".repeat(17), "a".repeat(39) + "@example.jp")
        .doesNotContain(SUMMARY, "passw0rd");
  }

  @ParameterizedTest
  @CsvSource({
    "'', passw0rd, E1001",
    "sample1, '', E1001",
    "abc12, passw0rd, E1004",
    "nobody99, passw0rd, E3001"
  })
  @DisplayName("ユーザー認証の誤り (C-1)")
  void issuance_log_in(String loginId, String password, String code) {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "certificate/authentication");
    clerk.submit("authenticate", Map.of("loginId", loginId, "password", password));

    assertError(clerk, code);
    assertThat(clerk.page().text()).doesNotContain("passw0rd");
  }

  @Test
  @DisplayName("6回で時刻つきのロック、存在しない番号も同じ文 (L-1, L-5, L-7)")
  void lock_tells_its_end_alike_for_unknown_numbers() {
    String known = lastOfSix(product.contract().number());
    String unknown = lastOfSix("ZZ999999");

    assertThat(known).contains("E2002").containsPattern("\\d{1,2}(:|時)\\d{2}");
    assertThat(unknown).isEqualTo(known);
  }

  @Test
  @DisplayName("印や命令を打っても文字として返る")
  void markup_comes_back_as_text() {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "registration/login");
    clerk.submit(
        "next",
        Map.of("contractNumber", "\"><script>alert(1)</script>", "initialPassword", "#{1+1}"));

    assertError(clerk, "E1002");
    assertThat(clerk.page().text()).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  @Test
  @DisplayName("とても長い入力や壊れた画面状態にも落ちない")
  void huge_input_and_broken_state_are_answered() {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "registration/login");
    clerk.submit(
        "next", Map.of("contractNumber", "A".repeat(100_000), "initialPassword", "123456"));
    assertError(clerk, "E1004");

    clerk.open(papers.entry() + "registration/login");
    clerk.submitForged("next", Map.of("jakarta.faces.ViewState", "broken"));
    assertThat(clerk.page().status()).isLessThan(500);
    assertNoTrace(clerk);
  }

  private String lastOfSix(String number) {
    HttpClerk clerk = HttpClerk.without(papers);
    for (int i = 0; i < 6; i++) {
      clerk.open(papers.entry() + "registration/login");
      clerk.submit("next", Map.of("contractNumber", number, "initialPassword", "Zz9999"));
    }
    String page = clerk.page().text();
    int start = page.indexOf(SUMMARY);
    return page.substring(start, page.indexOf("</ul>", start));
  }

  private HttpClerk atForm() {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "registration/login");
    Papers.Contract paper = product.contract();
    clerk.submit(
        "next",
        Map.of("contractNumber", paper.number(), "initialPassword", paper.initialPassword()));
    assertThat(clerk.page().text()).contains("DC584101");
    return clerk;
  }

  private static Map<String, String> form(String loginId) {
    return new HashMap<>(
        Map.of(
            "loginId", loginId,
            "password", "passw0rd",
            "passwordAgain", "passw0rd",
            "name", "見本　花子",
            "mail", "hanako@example.jp",
            "mailAgain", "hanako@example.jp"));
  }

  private static void assertError(HttpClerk clerk, String code) {
    assertThat(clerk.page().status()).isEqualTo(200);
    assertThat(clerk.page().text()).contains(SUMMARY, code, "エラー：");
    assertNoTrace(clerk);
  }

  private static void assertNoTrace(HttpClerk clerk) {
    assertThat(clerk.page().text()).doesNotContain("Exception", "\tat ", "org.tenbiki");
  }
}
