package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenbiki.system.DensaiRightsTable.Row;
import org.tenbiki.system.Visitor.Answer;

/**
 * Each set of rights × each page and form of densai, by the address and by forged forms. Source:
 * requirements D-6 and D-8.
 */
@DisplayName("でんさいの権限：八通りの組み合わせとマスター (D-6, D-8)")
@ExtendWith(SharedProduct.Starter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DensaiRightsIT {
  private static final List<String> RIGHTS =
      List.of("VIEW_LISTS", "ENTER_RESULTS", DensaiContract.APPROVER);
  private static final Set<String> ALL_RIGHTS = Set.copyOf(RIGHTS);
  private static final List<String> TASKS = List.of("lists", "results", "approvals");
  private static final List<String> AREAS =
      List.of("/member/deductions/", "/member/update/", "/member/certificates/");

  /**
   * Tried where there is an upload or an approval, by {@link ListUploadIT} and {@link ListFilesIT}.
   */
  private static final Set<String> OF_A_LIST =
      Set.of(
          "/member/deductions/result-send",
          "/member/deductions/result-check",
          "/member/deductions/result-state",
          "/member/deductions/result-faults",
          "/member/deductions/slip",
          "/member/deductions/slip-file");

  private static final Pattern LINK = Pattern.compile("href=\"((?:/member/|\\?)[^\"#]*)\"");
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
  private static final String REFUSAL = "権限のない操作の拒否";
  private static final String SIGN = "d-kenri";

  private final List<Row> table = DensaiRightsTable.rows();
  private final SharedProduct product;
  private final Papers bank;
  private final DensaiContract contract;
  private final Map<String, String> ids = new HashMap<>();
  private final List<DensaiUser> users = new ArrayList<>();
  private String notGranted = "";
  private String ofOthers = "";

  DensaiRightsIT(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/densai/");
    contract = registered("KENRI001", "権限木工");
  }

  private DensaiContract registered(String number, String name) {
    return DensaiContract.registered(bank, staff("operator"), number, name);
  }

  private HttpClerk staff(String role) {
    return product.staffOf(bank, role).loggedIn(bank);
  }

  /** Number 1 is the master, from 10 on the eight sets, 20 may everything but has no account. */
  @BeforeAll
  void everyone_arrives() {
    String account = contract.account("0000001");
    notGranted = contract.account("0000002");
    ofOthers = registered("KENRI002", "よその木工").account("0000003");
    ids.put(DensaiRightsTable.ACCOUNT, account);
    HttpMember master = contract.master(member(1));
    Map<Member, Set<String>> rights = new LinkedHashMap<>();
    IntStream.range(0, 8).forEach(set -> rights.put(member(10 + set), rightsOf(set)));
    rights.put(member(20), ALL_RIGHTS);
    rights.forEach(
        (member, granted) ->
            contract.register(
                member, granted, member.equals(member(20)) ? Set.of() : Set.of(account)));
    contract.update();
    users.add(new DensaiUser(master, true, Set.of(), false, master.loggedIn(bank)));
    rights.forEach(
        (member, granted) -> {
          ids.putIfAbsent("user", contract.permit(member.userId()));
          HttpMember holder = contract.arrive(member, granted);
          users.add(
              new DensaiUser(
                  holder, false, granted, !member.equals(member(20)), holder.loggedIn(bank)));
        });
    PublishedList list =
        PublishedList.of(
            staff("operator"), bank.memberUrl() + "/staff/", "KENRI001", account, "権限太郎");
    ids.put("list", list.id());
    ids.put("file", list.file());
    ids.put("draft", contract.draft(member(30), Set.of(), Set.of()));
    ids.put("change", contract.register(member(31), Set.of(), Set.of()));
  }

  private static Member member(int number) {
    String loginId = SIGN + number;
    return new Member(loginId, Organisation.PASSWORD, "権限太郎", loginId + "@kenri.example");
  }

  private static Set<String> rightsOf(int set) {
    return IntStream.range(0, RIGHTS.size())
        .filter(bit -> (set & 1 << bit) != 0)
        .mapToObj(RIGHTS::get)
        .collect(Collectors.toSet());
  }

  @Test
  @Order(1)
  @DisplayName("控除業務・管理業務・電子証明書管理の画面は一つ残らず権限の表にあり、どの行も誰かに開く (D-6)")
  void every_page_has_an_expectation() {
    assertThat(table.stream().map(Row::page).distinct())
        .containsExactlyInAnyOrderElementsOf(
            RouteCensus.ofProduct().pages().stream()
                .filter(page -> AREAS.stream().anyMatch(page::startsWith))
                .filter(page -> !OF_A_LIST.contains(page))
                .toList());
    assertThat(table).allMatch(row -> users.stream().anyMatch(row::isOpenTo));
    assertThat(users.stream().filter(user -> !user.isMaster()).map(DensaiUser::rights).distinct())
        .hasSize(8);
  }

  @Test
  @Order(2)
  @DisplayName("権限のあるユーザーだけに、付与された口座だけで、画面が開く (D-6)")
  void pages_open_to_those_who_may() {
    List<String> wrong = new ArrayList<>();
    for (Row row : table) {
      for (DensaiUser user : users) {
        int status = user.open(row.addressFor(bank, ids)).status();
        if (status != (row.isOpenTo(user) ? 200 : 403)) {
          wrong.add(user + " at " + row.address() + ": " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @Order(3)
  @DisplayName("付与されていない口座は断り、よその契約の口座と番号のない口座は見つからない (D-6)")
  void other_accounts_are_refused_or_not_found() {
    List<String> wrong = new ArrayList<>();
    for (Row row : table.stream().filter(Row::namesAccount).toList()) {
      for (DensaiUser user : users) {
        if (user.open(row.addressFor(bank, ids, notGranted)).status() != 403) {
          wrong.add(user + " at " + row.page() + ", not granted");
        }
        for (String foreign : List.of(ofOthers, "999999999", "-1", "x", "1%20or%201=1")) {
          Answer answer = user.open(row.addressFor(bank, ids, foreign));
          if (!answer.isRefusal() || isTold(answer)) {
            wrong.add(user + " at " + row.page() + " " + foreign + ": " + answer.status());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isTold(Answer answer) {
    return answer.text().contains("0000003") || answer.text().contains("よその木工");
  }

  @Test
  @Order(4)
  @DisplayName("よその様式や作った様式を送っても断られ、何も変わらず、拒否は証跡に残る (D-6)")
  void forged_forms_change_nothing() {
    Map<Row, Optional<HtmlForm>> forms = new LinkedHashMap<>();
    for (Row row : table) {
      DensaiUser owner = users.stream().filter(row::isOpenTo).findFirst().orElseThrow();
      forms.put(row, HtmlForm.of(owner.open(row.addressFor(bank, ids)).text()));
    }
    Map<DensaiUser, Map<String, String>> states = new HashMap<>();
    users.forEach(user -> states.put(user, stateOf(user)));
    Trail trail = trail();
    List<String> let = new ArrayList<>();

    for (Row row : table) {
      for (DensaiUser user : users.stream().filter(one -> !row.isOpenTo(one)).toList()) {
        List<Map<String, String>> all = forgeries(known(forms, row));
        all.add(known(states, users.get(0)));
        all.add(known(states, user));
        for (Map<String, String> fields : all) {
          Answer answer = user.post(row.addressFor(bank, ids), fields);
          if (!answer.isRefusal() && !isOpen(answer, user)) {
            let.add(
                user + " sent " + fields.keySet() + " to " + row.page() + ": " + answer.address());
          }
        }
      }
    }

    assertThat(let).isEmpty();
    assertThat(trail.done()).noneMatch(line -> line.contains(SIGN));
    assertThat(trail.refused(REFUSAL)).isGreaterThan(200);
  }

  /** Whether it led to a page that the user may open, with word that the form is too old. */
  private boolean isOpen(Answer answer, DensaiUser user) {
    String landed = answer.address().replaceAll("[?&]notice=FORM_EXPIRED", "");
    return table.stream()
        .anyMatch(row -> row.isOpenTo(user) && row.addressFor(bank, ids).equals(landed));
  }

  /** The state of a page that each of them has. */
  private Map<String, String> stateOf(DensaiUser user) {
    String text = user.open(bank.memberUrl() + "/member/password").text();
    MatchResult state = STATE.matcher(text).results().findFirst().orElseThrow();
    return Map.of("jakarta.faces.ViewState", state.group(1), "form", "form");
  }

  private static <K, V> V known(Map<K, V> all, K key) {
    return Objects.requireNonNull(all.get(key));
  }

  /** The owner's form, if there is one, and something that is no form of the product. */
  private static List<Map<String, String>> forgeries(Optional<HtmlForm> form) {
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of("form:go", "x")));
    for (HtmlForm owned : form.stream().toList()) {
      for (String button : owned.buttons()) {
        Map<String, String> fields = Intrusion.filled(owned);
        fields.put(button, "x");
        all.add(fields);
      }
    }
    return all;
  }

  private Trail trail() {
    return Trail.begin(List.of(staff("auditor")), bank.memberUrl() + "/staff/audit/");
  }

  @Test
  @Order(5)
  @DisplayName("タブは権限のとおりに出て、どの画面のリンクも断られない (D-6)")
  void what_is_refused_is_not_shown() {
    List<String> wrong = new ArrayList<>();
    for (DensaiUser user : users) {
      Set<String> links = new LinkedHashSet<>(linksAt(user, bank.memberUrl() + "/member/top"));
      assertThat(links.stream().anyMatch(link -> link.contains("/member/deductions/")))
          .as("業務 in the menu of " + user)
          .isEqualTo(!user.rights().isEmpty());
      assertThat(links.stream().anyMatch(link -> link.contains("/member/update/")))
          .as("管理業務 in the menu of " + user)
          .isEqualTo(user.isMaster());
      for (Row row : table.stream().filter(one -> one.isOpenTo(user)).toList()) {
        links.addAll(linksAt(user, row.addressFor(bank, ids)));
      }
      List<String> tabs =
          TASKS.stream()
              .filter(task -> links.contains(bank.memberUrl() + "/member/deductions/" + task))
              .toList();
      assertThat(tabs)
          .as("tabs of " + user)
          .isEqualTo(
              IntStream.range(0, TASKS.size())
                  .filter(i -> user.rights().contains(RIGHTS.get(i)))
                  .mapToObj(TASKS::get)
                  .toList());
      links.stream()
          .filter(link -> user.open(link).isRefusal())
          .forEach(link -> wrong.add(user + " is shown " + link));
    }
    assertThat(wrong).isEmpty();
  }

  private List<String> linksAt(DensaiUser user, String address) {
    String text = user.open(address).text();
    String here = user.clerk().address().toString().replaceAll("\\?.*", "");
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1).replace("&amp;", "&"))
        .map(link -> link.startsWith("?") ? here + link : bank.memberUrl() + link)
        .toList();
  }

  @Test
  @Order(6)
  @DisplayName("権限の変更は次のログインから、口座の削除とユーザーの削除は次の操作から効く (D-6, D-8)")
  void what_is_taken_away_acts_when_it_must() {
    DensaiUser all = userOf(ALL_RIGHTS);
    contract.grant(all.holder().userId(), Set.of("VIEW_LISTS"), Set.of(id("account")));
    assertThat(statuses(all.clerk())).containsExactly(200, 200, 200);
    contract.update();

    assertThat(statuses(all.clerk())).as("until the next log-in").containsExactly(200, 200, 200);
    HttpClerk again = all.holder().loggedIn(bank);
    assertThat(statuses(again)).as("from the next log-in").containsExactly(200, 403, 403);

    contract.removeAccount(id("account"));
    assertThat(statuses(all.clerk())).as("account gone").containsExactly(404, 404, 404);
    assertThat(statuses(again)).containsExactly(404, 403, 403);

    DensaiUser none = userOf(Set.of());
    assertThat(none.open(bank.memberUrl() + "/member/top").isRefusal()).isFalse();
    contract.delete(id("user"));
    assertThat(none.open(bank.memberUrl() + "/member/top").isRefusal()).isTrue();
  }

  private String id(String name) {
    return Objects.requireNonNull(ids.get(name), name);
  }

  private DensaiUser userOf(Set<String> rights) {
    return users.stream()
        .filter(user -> !user.isMaster() && user.rights().equals(rights))
        .findFirst()
        .orElseThrow();
  }

  /** Of the pages of the three tasks, with the granted account. */
  private List<Integer> statuses(HttpClerk clerk) {
    return TASKS.stream()
        .map(
            task ->
                clerk
                    .open(
                        bank.memberUrl()
                            + "/member/deductions/"
                            + task
                            + "?account="
                            + id("account"))
                    .page()
                    .status())
        .toList();
  }
}
