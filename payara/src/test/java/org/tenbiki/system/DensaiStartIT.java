package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** densai beside rokin in one running product. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("しらかばしんきん でんさい：はじめての利用 (D-2, D-3, D-5, D-10, D-11)")
class DensaiStartIT {
  private static final String OWN = "my0wnpass";
  private static final String APPROVAL = "appr0val";
  private static final String FIRST = "first123";

  private final SharedProduct product;
  private final Papers bank;

  DensaiStartIT(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/densai/");
  }

  @Test
  @DisplayName("入口に初期登録はなく、そのアドレスもない (D-2)")
  void nobody_registers_itself() {
    HttpClerk nobody = HttpClerk.without(bank);

    assertThat(nobody.open(bank.entry()).page().text())
        .contains("電子証明書取得", "電子証明書ログイン")
        .doesNotContain("registration/login");
    assertThat(nobody.open(bank.entry() + "registration/login").page().status()).isEqualTo(404);
    assertThat(nobody.open(product.papers().entry()).page().text()).contains("registration/login");
  }

  @Test
  @DisplayName("用紙は登録した職員だけに開き、初回パスワードを変えるまでは何を送っても先へ進めない (D-2, D-3)")
  void nothing_opens_before_the_first_password_is_changed() {
    HttpClerk operator = registered("木工一号", "d-mokko01");
    String issued = operator.address().toString();
    String paper = issued.replace("master-issued", "master-paper");
    String first = MasterPaper.read(operator.open(paper).page().body()).firstPassword();
    assertThat(staff("approver").loggedIn(bank).open(paper).page().status()).isEqualTo(404);
    HttpClerk auditor = staff("auditor").loggedIn(bank);
    HttpClerk stranger = product.staff("operator").loggedIn(product.papers());
    for (String page : List.of(issued, paper)) {
      assertThat(auditor.open(page).page().status()).as(page).isEqualTo(403);
      assertThat(stranger.open(page).page().status()).as(page).isEqualTo(404);
    }

    HttpMember master = HttpMember.issue(bank, "d-mokko01", first);
    HttpClerk clerk = master.loggedIn(bank);

    assertThat(clerk.address().getPath()).isEqualTo("/member/first-password");
    for (String page : List.of("/member/top", "/member/users/new", "/member/first-approval")) {
      assertThat(clerk.open(bank.memberUrl() + page).address().getPath())
          .isEqualTo("/member/first-password");
      assertThat(clerk.post(clerk.address().resolve(page), Map.of()).address().getPath())
          .isEqualTo("/member/first-password");
    }
    change(clerk, first, first);
    assertThat(clerk.page().text()).contains("E1013");
    change(clerk, first, "mokko01");
    assertThat(clerk.page().text()).contains("E1014");
    change(clerk, first, OWN);
    assertThat(clerk.address().getPath()).isEqualTo("/member/first-approval");
    assertThat(clerk.open(bank.memberUrl() + "/member/top").address().getPath())
        .isEqualTo("/member/first-approval");
    clerk.submit("set", Map.of("password", OWN, "passwordAgain", OWN));
    assertThat(clerk.page().text()).contains("E1012");
    clerk.submit("set", Map.of("password", APPROVAL, "passwordAgain", APPROVAL));
    assertThat(clerk.address().getPath()).isEqualTo("/member/approval-set");

    assertThat(master.logIn(bank, first).page().text()).contains("E4008");
    assertThat(master.logIn(bank, OWN).page().text())
        .contains("DC584131")
        .doesNotContain("承認パスワードは");
    HttpStaff console = product.consoleOf(bank, "operator");
    console.changeFigure("APPROVAL_PASSWORD_WARNING_DAYS", "89");
    try {
      assertThat(master.logIn(bank, OWN).page().text()).contains("DC584131", "承認パスワードは20");
    } finally {
      console.changeFigure("APPROVAL_PASSWORD_WARNING_DAYS", "14");
    }
  }

  /** An operator at the paper of a new contract's master. */
  private HttpClerk registered(String contract, String loginId) {
    HttpClerk operator = staff("operator").loggedIn(bank);
    operator.open(bank.memberUrl() + "/staff/contracts/new");
    operator.submit("register", Map.of("name", contract, "branch", "本店"));
    assertThat(operator.page().text()).contains("DC584265");
    operator.submit(
        "issue",
        Map.of(
            "loginId", loginId,
            "name", "木工太郎",
            "mail", "mokko@example.jp",
            "mailAgain", "mokko@example.jp"));
    assertThat(operator.page().text()).contains("DC584266");
    return operator;
  }

  private static void change(HttpClerk clerk, String current, String password) {
    clerk.submit(
        "change", Map.of("current", current, "password", password, "passwordAgain", password));
  }

  private HttpMember staff(String role) {
    return product.staffOf(bank, role);
  }
}
