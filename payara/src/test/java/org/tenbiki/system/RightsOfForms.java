package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tenbiki.system.RightsTable.Row;
import org.tenbiki.system.Visitor.Answer;

/**
 * Forms whose button appears only in some state, sent by everyone who may not; and forms sent by
 * who may, which shows that {@link RightsMatrix} tries what could work. Source: requirements,
 * section 1.
 */
abstract class RightsOfForms extends RightsOfSeveralInstitutions {
  RightsOfForms(SeveralInstitutions all) {
    super(all);
  }

  @Test
  @Order(1)
  @DisplayName("お知らせの確認は、宛先の契約のユーザーのほかには送れない (S-4, 1章)")
  void a_notice_is_confirmed_by_those_it_is_for_only() {
    Organisation own = all().organisations().get(0);
    HttpClerk operator = visitor(VisitorRole.OPERATOR).clerk();
    operator.open(all().staffPage("notices/new"));
    operator.submitAsShown(
        "publish",
        Map.of(
            "title",
            own.word() + "の確認",
            "body",
            "<p>" + own.word() + "</p>",
            "contractNumber",
            own.contract().number(),
            "importance",
            "HIGH",
            "mustConfirm",
            "on"));
    Visitor master = visitor(VisitorRole.MASTER);
    Answer shown = master.open(all().papers(0).memberUrl() + "/member/top");
    HtmlForm form = HtmlForm.of(shown.text()).orElseThrow();
    String address =
        all().papers(0).memberUrl() + "/member/notices/read?id=" + form.inputs().get("id");

    refused(address, form, "confirm", v -> !(v.isMember() && v.isOf(own)));

    Trail trail = Trail.begin(all());
    send(master, address, "confirm");
    assertThat(trail.done()).hasSize(1);
  }

  @Test
  @Order(2)
  @DisplayName("利用条件の変更は、担当と役席のほかには実行できない (S-7, 1章)")
  void a_draft_of_the_settings_is_executed_by_operators_and_approvers_only() {
    HttpClerk operator = visitor(VisitorRole.OPERATOR).clerk();
    operator.open(all().staffPage("settings/profile-edit"));
    operator.submit("next", Map.of("IDLE_MINUTES", "20"));
    HtmlForm form = HtmlForm.of(operator.page().text()).orElseThrow();
    assertThat(form.buttons()).contains("form:execute");
    String address = operator.address().toString();

    refused(address, form, "execute", v -> !mayChange(v));

    Trail trail = Trail.begin(all());
    send(visitor(VisitorRole.OPERATOR), address, "execute");
    assertThat(trail.done()).hasSize(1);
  }

  @Test
  @Order(3)
  @DisplayName("止まったメールの再送は、同じ金庫の担当と役席のほかにはできない (1章)")
  void a_parked_mail_is_sent_again_by_its_operators_and_approvers_only() {
    Organisation own = all().organisations().get(0);
    all().restart("UPDATE mail_message SET state = 'PARKED', trouble = 'REFUSED'");
    String address = all().staffPage("mails/details?id=" + own.ids().get("mail"));
    HtmlForm form = HtmlForm.of(visitor(VisitorRole.OPERATOR).open(address).text()).orElseThrow();
    assertThat(form.buttons()).contains("form:resend");

    refused(address, form, "resend", v -> !(mayChange(v) && v.isOf(own)));

    Trail trail = Trail.begin(all());
    send(visitor(VisitorRole.OPERATOR), address, "resend");
    assertThat(trail.done()).hasSize(1);
  }

  @Test
  @Order(4)
  @DisplayName("止まったメールをすべて再送できるのは担当と役席だけで、自分の金庫の分だけ (1章)")
  void all_parked_mails_are_sent_again_by_operators_and_approvers_and_theirs_only() {
    String address = all().staffPage("mails/");
    HtmlForm form = HtmlForm.of(visitor(VisitorRole.OPERATOR).open(address).text()).orElseThrow();
    assertThat(form.buttons()).contains("form:resendAll");

    refused(address, form, "resendAll", v -> !mayChange(v));

    Visitor stranger = all().visitor(VisitorRole.OPERATOR, all().organisations().get(2));
    send(stranger, address, "resendAll");
    assertThat(stranger.open(address).text()).doesNotContain("form:resendAll");
    assertThat(visitor(VisitorRole.OPERATOR).open(address).text()).contains("form:resendAll");
  }

  @Test
  @Order(5)
  @DisplayName("契約とユーザーの解除は、自分の金庫の担当と役席のほかには頼めない (S-2, 1章)")
  void releases_are_prepared_by_their_operators_and_approvers_only() {
    Organisation own = all().organisations().get(0);
    lock(
        "registration/login",
        "next",
        Map.of("contractNumber", own.contract().number(), "initialPassword", "Zz9999"));
    lock(
        "certificate/authentication",
        "authenticate",
        Map.of("loginId", own.loginId(2), "password", "wr0ngword"));
    for (String page :
        List.of(
            "contracts/release?id=" + own.ids().get("contract"),
            "users/release?id=" + own.ids().get("user"))) {
      assertPreparedByOwnStaffOnly(page, "release");
    }
  }

  @Test
  @Order(6)
  @DisplayName("初期パスワードの再設定は、自分の金庫の担当と役席のほかにはできない (S-1, 1章)")
  void initial_password_is_replaced_by_their_operators_and_approvers_only() {
    HttpClerk operator = visitor(VisitorRole.OPERATOR).clerk();
    operator.open(all().staffPage("contracts/new"));
    operator.submit(
        "register",
        Map.of(
            "number", "KA100009",
            "name", all().organisations().get(0).word() + "新労組",
            "branch", "本店",
            "initialPassword", "abc123",
            "initialPasswordAgain", "abc123"));
    String id = operator.address().toString().replaceAll(".*[?&]id=([0-9]+).*", "$1");

    assertPreparedByOwnStaffOnly("contracts/initial-password?id=" + id, "replace");
  }

  /** As often as locks. Source: requirement L-1. */
  private void lock(String page, String button, Map<String, String> wrong) {
    HttpClerk clerk = HttpClerk.without(all().papers(0));
    for (int i = 0; i < 6; i++) {
      clerk.open(all().papers(0).entry() + page);
      clerk.submit(button, wrong);
    }
  }

  private void assertPreparedByOwnStaffOnly(String page, String button) {
    Organisation own = all().organisations().get(0);
    String address = all().staffPage(page);
    HtmlForm form = HtmlForm.of(visitor(VisitorRole.OPERATOR).open(address).text()).orElseThrow();
    assertThat(form.buttons()).as(page).contains("form:" + button);

    refused(address, form, button, v -> !(mayChange(v) && v.isOf(own)));

    Trail trail = Trail.begin(all());
    send(visitor(VisitorRole.OPERATOR), address, button);
    assertThat(trail.done()).as(page).hasSize(1);
  }

  @Test
  @Order(7)
  @DisplayName("ユーザ更新も口座の付与も、よその契約の更新待ちや口座を名指ししてはできない (D-6, D-8)")
  void updates_and_grants_reach_nothing_of_others() {
    Organisation own = all().organisations().get(SeveralInstitutions.AT_DENSAI);
    Trail trail = Trail.begin(all());
    for (Visitor thief : all().visitors()) {
      boolean ofKind = thief.organisation().kind().equals(own.kind());
      if (thief.role() == VisitorRole.MASTER && ofKind && !thief.isOf(own)) {
        send(thief, address("/member/update/execute", thief), "update", "shown", own, "change");
        send(
            thief, address("/member/update/edit", thief), "check", "form:accounts", own, "account");
        assertThat(thief.clerk().page().text()).contains("DC584274").doesNotContain("DC584277");
      }
    }
    assertThat(trail.done()).isEmpty();
  }

  private String address(String page, Visitor visitor) {
    return row(page).addressFor(all().papers(0), visitor.organisation().ids());
  }

  /** The thief's own form, in which one field names what another owns. */
  private static void send(
      Visitor thief,
      String address,
      String button,
      String field,
      Organisation owner,
      String owned) {
    Map<String, String> fields =
        Intrusion.filled(HtmlForm.of(thief.open(address).text()).orElseThrow());
    fields.put(field, owner.ids().getOrDefault(owned, ""));
    fields.put("form:" + button, "x");
    thief.post(address, fields);
  }

  @Test
  @Order(8)
  @DisplayName("同じ様式を持ち主が送れば変わる")
  void owner_of_the_form_changes_something() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("/member/account", "change");
    forms.put("/member/users/new", "register");
    forms.put("/member/users/edit", "change");
    forms.put("/member/users/password", "change");
    forms.put("/member/users/revoke", "revoke");
    forms.put("/member/users/delete", "delete");
    forms.put("/staff/contracts/new", "register");
    forms.put("/staff/contracts/edit", "change");
    forms.put("/staff/contracts/reset", "reset");
    forms.put("/staff/contracts/standing", "go");
    forms.put("/staff/calendar/hours", "change");
    forms.put("/staff/calendar/remove", "remove");
    forms.put("/staff/settings/help-desk", "save");
    forms.put("/staff/mails/template", "save");
    forms.put("/staff/mails/reset", "reset");
    forms.put("/staff/notices/new", "publish");
    forms.put("/staff/notices/change", "change");
    forms.put("/staff/notices/withdraw", "withdraw");
    forms.put("/member/certificates/permit", "permit");
    forms.put("/member/update/withdraw", "withdraw");
    forms.put("/member/update/confirm", "carryOut");
    forms.put("/member/update/execute", "update");
    forms.put("/staff/contracts/accounts", "add");
    forms.put("/staff/contracts/account-remove", "remove");
    forms.put("/staff/contracts/master", "issue");
    forms.put("/staff/users/factor-revoke", "revoke");
    forms.put("/staff/users/factor", "issue");
    List<String> idle = new ArrayList<>();
    forms.forEach(
        (page, button) -> {
          Row row = row(page);
          Visitor owner =
              all().visitors().stream()
                  .filter(v -> row.isOpenTo(v) && isAlone(v))
                  .findFirst()
                  .orElseThrow();
          Trail trail = Trail.begin(all());
          send(owner, address(page, owner), button);
          if (trail.done().isEmpty()) {
            idle.add(owner + " at " + page + ": " + owner.clerk().page().text());
          }
        });
    assertThat(idle).isEmpty();
  }

  /** Whom no other test here needs. */
  private boolean isAlone(Visitor visitor) {
    return SeveralInstitutions.ALONE.stream()
        .anyMatch(place -> visitor.isOf(all().organisations().get(place)));
  }

  private static boolean mayChange(Visitor visitor) {
    return visitor.role() == VisitorRole.OPERATOR || visitor.role() == VisitorRole.APPROVER;
  }

  /**
   * The form as its owner sees it, sent by those: each is refused, but for an auditor who may look
   * at the page, and nothing is done.
   */
  private void refused(String address, HtmlForm form, String button, Predicate<Visitor> by) {
    Trail trail = Trail.begin(all());
    List<String> let = new ArrayList<>();
    for (Visitor visitor : all().visitors().stream().filter(by).toList()) {
      Map<String, String> fields = Intrusion.filled(form);
      fields.put("form:" + button, "x");
      boolean looksOn = visitor.role() == VisitorRole.AUDITOR && !visitor.open(address).isRefusal();
      if (!visitor.post(address, fields).isRefusal() && !looksOn) {
        let.add(visitor + ": " + visitor.clerk().address());
      }
    }
    assertThat(let).isEmpty();
    assertThat(trail.done()).isEmpty();
  }

  private static void send(Visitor owner, String address, String button) {
    HtmlForm form =
        HtmlForm.of(owner.open(address).text())
            .orElseThrow(() -> new IllegalStateException("no form at " + address));
    Map<String, String> fields = Intrusion.filled(form);
    fields.put("form:" + button, "x");
    owner.post(owner.clerk().address().resolve(form.action()).toString(), fields);
  }

  private Row row(String page) {
    return table().stream().filter(r -> r.page().equals(page)).findFirst().orElseThrow();
  }

  private Visitor visitor(VisitorRole role) {
    return all().visitor(role, all().organisations().get(0));
  }
}
