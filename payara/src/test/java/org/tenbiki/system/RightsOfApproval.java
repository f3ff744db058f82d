package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Four eyes: whose approval counts. Source: requirement S-2. */
abstract class RightsOfApproval extends RightsOfSeveralInstitutions {
  RightsOfApproval(SeveralInstitutions all) {
    super(all);
  }

  @Test
  @Order(1)
  @DisplayName("準備した役席は、画面からも直接でも別のセッションでも、自分の申請を承認できない (S-2)")
  void nobody_approves_their_own() {
    Trail trail = Trail.begin(all());
    Organisation own = all().organisations().get(0);
    HttpClerk approver = visitor(VisitorRole.APPROVER).clerk();
    HttpClerk decidable = all().secondSession(0, "approver");
    decidable.open(all().staffPage("requests/details?id=" + own.ids().get("request")));
    assertThat(decidable.page().text()).contains("form:approve", "form:reject");

    approver.open(all().staffPage("users/login-id?id=" + own.ids().get("master")));
    approver.submit("change", Map.of("loginId", "jibun001", "note", "自分の申請"));
    String mine = approver.address().toString().replace("prepared", "details");
    assertThat(trail.done()).hasSize(1);

    for (HttpClerk session : List.of(approver, all().secondSession(0, "approver"))) {
      for (String button : List.of("approve", "reject")) {
        session.open(mine);
        assertThat(session.page().text()).contains("form:withdraw").doesNotContain("form:approve");
        session.submit(button, Map.of("reason", "自分で"));
        Map<String, String> fields = HtmlForm.of(decidable.page().text()).orElseThrow().asShown();
        fields.put("id", mine.replaceAll(".*id=", ""));
        fields.put("form:reason", "自分で");
        fields.put("form:" + button, "x");
        session.post(URI.create(mine), fields);
        session.post(URI.create(mine.replaceAll("\\?.*", "")), fields);
      }
    }
    approver.open(mine);
    assertThat(approver.page().text()).contains("form:withdraw", "承認待ち");
    assertThat(trail.done()).hasSize(1);
    assertThat(visitor(VisitorRole.MASTER).open(all().papers(0).memberUrl() + "/member/top").text())
        .contains(own.loginId(1));
  }

  @Test
  @Order(2)
  @DisplayName("担当も監査役もよその役席も承認できず、ほかの役席だけができる (S-2)")
  void only_another_approver_approves() {
    Organisation own = all().organisations().get(0);
    String request = all().staffPage("requests/details?id=" + own.ids().get("request"));
    Visitor approver = visitor(VisitorRole.APPROVER);
    HtmlForm form = HtmlForm.of(approver.open(request).text()).orElseThrow();
    Trail trail = Trail.begin(all());
    for (Visitor visitor : all().visitors()) {
      if (visitor != approver) {
        for (String button : List.of("approve", "reject")) {
          Map<String, String> fields = Intrusion.filled(form);
          fields.put("form:" + button, "x");
          visitor.post(request, fields);
        }
      }
    }
    assertThat(trail.done()).isEmpty();

    approver.open(request);
    approver.clerk().submit("approve", Map.of());

    assertThat(approver.clerk().page().text()).contains("承認し、実行しました");
    assertThat(trail.done()).isNotEmpty();
  }

  private Visitor visitor(VisitorRole role) {
    return all().visitor(role, all().organisations().get(0));
  }
}
