package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tenbiki.system.RightsTable.Row;
import org.tenbiki.system.Visitor.Answer;

/**
 * Every page and endpoint × every role × own and other organisation, generated from the product.
 * Source: requirements, section 1; security.md, fault 24.
 */
abstract class RightsMatrix extends RightsOfSeveralInstitutions {
  private static final String REFUSAL = "権限のない操作の拒否";

  RightsMatrix(SeveralInstitutions all) {
    super(all);
  }

  @Test
  @Order(1)
  @DisplayName("画面と窓口は一つ残らず、一度だけ、権限の表にある (1章)")
  void every_page_has_one_expectation() {
    assertThat(table())
        .extracting(Row::page)
        .containsExactlyInAnyOrderElementsOf(RouteCensus.ofProduct().pages());
  }

  @Test
  @Order(1)
  @DisplayName("どの画面も開ける人が来て開き、誰にも開かないものには理由が書いてある (1章)")
  void every_page_is_opened_by_somebody_who_may() {
    assertThat(table()).allMatch(row -> row.isForNobody() != row.reason().isEmpty());
    assertThat(table())
        .allMatch(row -> row.isForNobody() || all().ofEachKind().stream().anyMatch(row::isOpenTo));
  }

  @Test
  @Order(2)
  @DisplayName("表にある役割だけが画面を開く (1章)")
  void pages_open_to_those_who_may() {
    List<String> wrong = new ArrayList<>();
    for (Row row : table()) {
      for (Visitor visitor : all().ofEachKind()) {
        String address = row.addressFor(all().papers(0), visitor.organisation().ids());
        if (row.isForAll()) {
          openForAll(row, visitor, address);
        } else if (visitor.open(address).isRefusal() == row.isOpenTo(visitor)) {
          wrong.add(visitor + " at " + row.page() + ": " + visitor.clerk().page().status());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Nobody is refused; what is told is looked at. */
  private void openForAll(Row row, Visitor visitor, String address) {
    if (row.secretsShown()) {
      visitor.openFreely(address);
    } else if (visitor.isOf(all().organisations().get(0))) {
      visitor.open(address);
    }
  }

  @Test
  @Order(3)
  @DisplayName("ログインが要る画面は公開側からも、フォルダーの名前からも開かない (1章, T-2)")
  void there_is_no_side_door() {
    List<String> wrong = new ArrayList<>();
    Visitor nobody = visitor(VisitorRole.ANONYMOUS, 0);
    Papers papers = all().papers(0);
    for (Row row : table().stream().filter(r -> !r.isForAll()).toList()) {
      for (String door : List.of(path(row), row.page() + ".xhtml", row.page() + "/x")) {
        if (!nobody.open(papers.publicUrl() + door).isRefusal()
            || !nobody.open(papers.memberUrl() + door).isRefusal()) {
          wrong.add(door);
        }
      }
    }
    for (String folder : RouteCensus.ofProduct().folders()) {
      String path = folder.replace("*", "web.xml");
      for (Visitor visitor : all().oneOfEach()) {
        Answer answer = visitor.open(papers.memberUrl() + path);
        if (!answer.isRefusal() && !isOpen(URI.create(answer.address()).getPath(), visitor)) {
          wrong.add(visitor + " at " + folder + ": " + answer.address());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String path(Row row) {
    return row.address().replaceAll("\\?.*", "");
  }

  private boolean isOpen(String path, Visitor visitor) {
    return table().stream().anyMatch(r -> r.address().equals(path) && r.isOpenTo(visitor));
  }

  @Test
  @Order(4)
  @DisplayName("よその契約・よその金庫・ない番号への答えは、どれも同じ「見つかりません」(1章)")
  void what_is_of_others_is_as_if_it_were_not() {
    List<String> wrong = new ArrayList<>();
    for (Row row : table().stream().filter(Row::namesSomething).toList()) {
      for (Visitor visitor : all().oneOfEach()) {
        if (row.isOpenTo(visitor)) {
          String unknown = ask(row, visitor, madeUp(visitor)).comparable();
          for (Map<String, String> ids : others(visitor)) {
            Answer answer = ask(row, visitor, ids);
            boolean same = answer.isNotFound() && answer.comparable().equals(unknown);
            if (!same && !(ids.containsValue("") && isChoice(row, visitor))) {
              wrong.add(visitor + " at " + answer.address() + ": " + answer.status());
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whether the page lets choose where the address names nothing. */
  private boolean isChoice(Row row, Visitor visitor) {
    return !visitor.open(all().papers(0).memberUrl() + path(row)).isRefusal();
  }

  private Answer ask(Row row, Visitor visitor, Map<String, String> ids) {
    return visitor.open(row.addressFor(all().papers(0), ids));
  }

  private static Map<String, String> madeUp(Visitor visitor) {
    Map<String, String> ids = new HashMap<>(visitor.organisation().ids());
    ids.replaceAll((name, id) -> RightsTable.MADE_UP);
    return ids;
  }

  private static List<Map<String, String>> others(Visitor visitor) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Organisation stranger : visitor.strangersOfEachKind()) {
      all.add(stranger.ids());
    }
    for (String wrong : List.of("-1", "", "1%20or%201=1", "99999999999999999999")) {
      Map<String, String> ids = madeUp(visitor);
      ids.replaceAll((name, id) -> wrong);
      all.add(ids);
    }
    return all;
  }

  @Test
  @Order(5)
  @DisplayName("自分のユーザーの画面に、よその証明書もマスター自身も出ない (1章)")
  void certificate_of_another_and_a_master_are_not_found() {
    for (Row row : table().stream().filter(r -> r.address().contains("{user}")).toList()) {
      for (Visitor visitor : all().visitors().stream().filter(v -> row.isOpenTo(v)).toList()) {
        Map<String, String> own = visitor.organisation().ids();
        if (row.address().contains("{certificate}")) {
          for (Organisation stranger : visitor.strangers()) {
            Map<String, String> ids = new HashMap<>(own);
            ids.put("certificate", stranger.ids().getOrDefault("certificate", ""));
            assertThat(ask(row, visitor, ids).isNotFound()).as(visitor + row.page()).isTrue();
          }
        }
        if (visitor.isMember()) {
          Map<String, String> ids = new HashMap<>(own);
          ids.put("user", own.getOrDefault("master", ""));
          assertThat(ask(row, visitor, ids).isNotFound()).as(visitor + row.page()).isTrue();
        }
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("検索と絞り込みで、よその人も契約も出ない (S-3, S-5)")
  void searches_find_nothing_of_others() {
    for (Visitor visitor : all().oneOfEach()) {
      for (Organisation stranger : visitor.strangersOfEachKind()) {
        String part = stranger.sign().substring(0, 3);
        for (String search :
            List.of("contracts/?search=", "users/?search=", "requests/?search=", "audit/?actor=")) {
          visitor.open(all().staffPage(search + part));
        }
        for (String page : List.of("users/", "update/search", "certificates/users")) {
          visitor.open(all().papers(0).memberUrl() + "/member/" + page + "?search=" + part);
        }
        visitor.open(all().papers(0).memberUrl() + "/member/audit/?object=" + part);
      }
    }
    assertThat(visitor(VisitorRole.OPERATOR, 0).open(all().staffPage("users/?search=kai")).text())
        .contains("kaiin1");
  }

  @Test
  @Order(7)
  @DisplayName("ほかの人の様式を、別の役割や別の組織の人が送っても、断られて何も変わらない (1章)")
  void forms_of_others_change_nothing() {
    Map<Row, Visitor> owners = new LinkedHashMap<>();
    Map<Row, HtmlForm> forms = new LinkedHashMap<>();
    for (Row row : table().stream().filter(r -> !r.isForAll() && !r.isForNobody()).toList()) {
      Visitor owner =
          all().visitors().stream().filter(v -> row.isOpenTo(v)).findFirst().orElseThrow();
      owners.put(row, owner);
      HtmlForm.of(ask(row, owner, owner.organisation().ids()).text())
          .filter(form -> !form.buttons().isEmpty())
          .ifPresent(form -> forms.put(row, form));
    }
    Trail trail = Trail.begin(all());
    Intrusion intrusion = new Intrusion(all());

    forms.forEach(
        (row, form) -> {
          Visitor owner = Objects.requireNonNull(owners.get(row));
          all().oneOfEach().stream()
              .filter(visitor -> isIntruder(row, owner, visitor))
              .forEach(visitor -> intrusion.tryForm(row, owner, form, visitor));
        });

    assertThat(intrusion.findings()).isEmpty();
    assertThat(trail.done()).isEmpty();
    assertThat(forms).hasSizeGreaterThan(25);
    assertThat(trail.refused(REFUSAL)).isGreaterThan(100);
  }

  private static boolean isIntruder(Row row, Visitor owner, Visitor visitor) {
    return !row.isOpenTo(visitor)
        || row.namesSomething() && visitor.strangers().contains(owner.organisation());
  }

  @Test
  @Order(8)
  @DisplayName("契約のファイルは、監査役も会員も送れず、送った人のほかは続けられない (S-1)")
  void import_belongs_to_who_sent_the_file() {
    Trail trail = Trail.begin(all());
    String file = "契約番号,契約者名,お取引店,初期パスワード\n,取込労働組合,本店,abc123\n";
    for (Visitor visitor : all().visitors()) {
      if (visitor.role() != VisitorRole.OPERATOR && visitor.role() != VisitorRole.APPROVER) {
        visitor.clerk().upload(all().staffPage("contracts/upload"), file);
        assertThat(visitor.clerk().page().status()).as(visitor.toString()).isIn(200, 403);
        assertThat(visitor.clerk().page().text()).doesNotContain("DC584177", "DC584178");
      }
    }
    HttpClerk operator = visitor(VisitorRole.OPERATOR, 0).clerk();
    operator.upload(all().staffPage("contracts/upload"), file);
    assertThat(operator.page().text()).contains("DC584178");
    for (Visitor thief :
        List.of(visitor(VisitorRole.APPROVER, 0), visitor(VisitorRole.OPERATOR, 2))) {
      operator.cookies().forEach((name, value) -> thief.clerk().cookies().putIfAbsent(name, value));
      assertThat(thief.open(all().staffPage("contracts/import-check")).text())
          .contains("DC584177")
          .doesNotContain("DC584178");
      HtmlForm form = HtmlForm.of(operator.page().text()).orElseThrow();
      Map<String, String> fields = form.asShown();
      fields.put("form:confirm", "x");
      thief.post(all().staffPage("contracts/import-check"), fields);
    }
    assertThat(trail.done()).isEmpty();
  }

  @Test
  @Order(9)
  @DisplayName("残り時間を延ばせるのはログインした人だけ (A-5)")
  void session_is_extended_by_its_user_only() {
    String extend = all().papers(0).memberUrl() + "/session/extend";
    for (Visitor visitor : all().visitors()) {
      assertThat(visitor.post(extend, Map.of()).isRefusal())
          .as(visitor.toString())
          .isEqualTo(!visitor.isLoggedIn());
    }
  }

  private Visitor visitor(VisitorRole role, int organisation) {
    return all().visitor(role, all().organisations().get(organisation));
  }
}
