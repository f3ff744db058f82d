package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A master with its general users, and everyone's own data, on the real product. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("一般ユーザーと契約ユーザー情報変更")
class MemberUsersIT {
  private static final String PASSWORD = "first0001";
  private static final String TOP = "トップページ";

  private final SharedProduct product;
  private final Papers papers;

  MemberUsersIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @Test
  @DisplayName("マスターが登録した一般ユーザーは証明書を取ってログインし、削除されると次の操作で終わる (G-1, G-4)")
  void general_user_comes_and_goes() {
    HttpClerk master =
        HttpMember.register(papers, product.contract(), product.somebody()).loggedIn(papers);
    register(master, "general20");
    assertThat(master.page().text()).contains("DC584203", "general20", "一般ユーザーを登録しました");
    String details = master.address().toString();
    assertThat(master.page().text()).contains("受付番号");
    master.follow("member/users/receipt");
    assertThat(new String(master.page().body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

    HttpClerk general = HttpMember.issue(papers, "general20", PASSWORD).loggedIn(papers);
    assertThat(general.page().text()).contains(TOP).doesNotContain("/member/users/");
    assertThat(general.open(papers.memberUrl() + "/member/users/").page().status()).isEqualTo(403);
    assertThat(top(general)).contains(TOP);

    master.open(details.replace("details", "delete"));
    master.submit("delete", Map.of());
    assertThat(master.page().text())
        .contains("DC584201", "削除しました", "受付番号")
        .doesNotContain(">general20</a>");
    assertThat(top(general)).doesNotContain(TOP);
  }

  @Test
  @DisplayName("誤った項目はコードと文で告げ、入力は残り、パスワードは残らない (G-1)")
  void wrong_fields_are_told_and_what_was_typed_is_kept() {
    HttpClerk master =
        HttpMember.register(papers, product.contract(), product.somebody()).loggedIn(papers);
    master.open(papers.memberUrl() + "/member/users/new");
    Map<String, String> form = form("gen");
    form.put("mailAgain", "other@union.example");

    master.submit("register", form);

    assertThat(master.page().text())
        .contains("E1004", "E1005", "value=\"gen\"", "other@union.example")
        .doesNotContain(PASSWORD);
  }

  @Test
  @DisplayName("自分の名前とパスワードを変え、新しいパスワードでログインする (M-7, A-7)")
  void own_data_and_password_are_changed() {
    Member member = product.somebody();
    HttpMember registered = HttpMember.register(papers, product.contract(), member);
    HttpClerk clerk = registered.loggedIn(papers);

    clerk.open(papers.memberUrl() + "/member/account");
    clerk.submit("change", Map.of("name", "髙橋﨑\uFA19"));
    assertThat(clerk.page().text()).contains("登録情報を変更しました", "髙橋﨑\uFA19");

    clerk.open(papers.memberUrl() + "/member/password");
    clerk.submit(
        "change",
        Map.of("current", "wrong1234", "password", "fresh0001", "passwordAgain", "fresh0001"));
    assertThat(clerk.page().text()).contains("E6002").doesNotContain("fresh0001");
    clerk.submit(
        "change",
        Map.of(
            "current", member.password(), "password", "fresh0001", "passwordAgain", "fresh0001"));
    assertThat(clerk.page().text()).contains("パスワードを変更しました");

    HttpClerk again = HttpClerk.with(papers, registered.p12(), registered.password());
    again.open(papers.login());
    again.submit("logIn", Map.of("password", "fresh0001"));
    assertThat(again.page().text()).contains(TOP);
  }

  private void register(HttpClerk master, String userId) {
    master.open(papers.memberUrl() + "/member/users/new");
    master.submit("register", form(userId));
  }

  private static Map<String, String> form(String userId) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("loginId", userId);
    form.put("password", PASSWORD);
    form.put("passwordAgain", PASSWORD);
    form.put("name", "一般　太郎");
    form.put("mail", userId + "@union.example");
    form.put("mailAgain", userId + "@union.example");
    return form;
  }

  private String top(HttpClerk clerk) {
    return clerk.open(papers.memberUrl() + "/member/top").page().text();
  }
}
