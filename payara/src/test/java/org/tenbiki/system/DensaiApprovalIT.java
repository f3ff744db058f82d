package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list of densai before its 承認者, in a real browser. Source: requirements K-4 and D-5. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("でんさいの承認者：承認パスワードによる控除結果の承認 (K-4, D-5)")
class DensaiApprovalIT {
  private static final String NUMBER = "SHONIN01";
  private static final String WRONG = "wr0ngone";

  /** What the profile allows before it locks. */
  private static final int TRIES = 6;

  private static final int TOLD_FROM = 4;

  private final SharedProduct product;
  private final Papers bank;
  private final DensaiContract contract;
  private String list = "";

  DensaiApprovalIT(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/densai/");
    contract = DensaiContract.registered(bank, operator(), NUMBER, "承認木工");
  }

  private HttpClerk operator() {
    return product.staffOf(bank, "operator").loggedIn(bank);
  }

  @Test
  @DisplayName("誤った承認パスワードは項目に示して数え、正しければ承認し、ロックした後は正しくても断る")
  void a_list_is_approved_with_the_approval_password_only() {
    HttpMember approver = arrived();
    PageInspection inspection = new PageInspection("ja");
    BrowserVisit.loggedIn(
        bank,
        approver,
        "ja",
        visit -> {
          approve(visit, inspection);
          lock(visit);
        });
    assertThat(inspection.findings()).isEmpty();
    assertThat(operator().open(bank.memberUrl() + "/staff/lists/details?id=" + list).page().text())
        .contains("承認済");
  }

  /** A list that was submitted, and the one who is to approve it. */
  private HttpMember arrived() {
    String account = contract.account("0000001");
    contract.master(member("d-shonin1"));
    Set<String> entering = Set.of("ENTER_RESULTS");
    Set<String> approving = Set.of(DensaiContract.APPROVER);
    contract.register(member("d-shonin2"), entering, Set.of(account));
    contract.register(member("d-shonin3"), approving, Set.of(account));
    contract.update();
    contract.permit("d-shonin2");
    contract.permit("d-shonin3");
    HttpClerk clerk = contract.arrive(member("d-shonin2"), entering).loggedIn(bank);
    list = PublishedList.of(operator(), bank.memberUrl() + "/staff/", NUMBER, account, "木工花子").id();
    clerk.open(bank.memberUrl() + "/member/deductions/submit?id=" + list);
    clerk.submit("submit", Map.of());
    return contract.arrive(member("d-shonin3"), approving);
  }

  private static Member member(String loginId) {
    return new Member(loginId, Organisation.PASSWORD, "木工太郎", loginId + "@shonin.example");
  }

  private static void approve(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.open("/member/deductions/approvals");
    visit.follow("deductions/approval?");
    Locator typed = page.locator("[id='form:approval']");
    typed.waitFor();
    inspection.look(page, "densai-list-approval");
    visit.press("approve");
    assertThat(page.locator("#error-summary")).containsText("E1001");
    typed.fill(WRONG);
    visit.press("approve");
    assertThat(page.locator("#error-summary")).containsText("E4014");
    assertThat(typed).hasAttribute("aria-invalid", "true");
    assertThat(typed).hasValue("");
    inspection.look(page, "densai-list-approval-wrong");
    typed.fill(DensaiContract.APPROVAL);
    visit.press("approve");
    page.locator("[id='form:cancelApproval']").waitFor();
    assertThat(page.locator("main .notice")).hasCount(1);
    assertThat(page.locator("main .badge").first()).containsText("承認済");
  }

  /** The right one counts from the beginning; when all tries are gone, it opens nothing. */
  private static void lock(BrowserVisit visit) {
    Page page = visit.page();
    visit.fill("remark", "取り消します");
    for (int failures = 1; failures < TRIES; failures++) {
      visit.fill("approval", WRONG);
      visit.press("cancelApproval");
      assertThat(page.locator("#error-summary"))
          .containsText(failures < TOLD_FROM ? "違います" : "あと" + (TRIES - failures) + "回");
      page.locator("[id='form:approval'][aria-invalid=true]").waitFor();
      assertThat(page.locator("[id='form:remark']")).hasValue("取り消します");
    }
    visit.fill("approval", WRONG);
    visit.press("cancelApproval");
    assertThat(page.locator("#error-summary")).containsText("E6003");
    visit.fill("approval", DensaiContract.APPROVAL);
    visit.press("cancelApproval");
    page.waitForURL("**/login**");
    assertThat(page.locator("main")).containsText("E4006");
  }
}
