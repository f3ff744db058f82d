package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff set the profile's figures and the help desk, and the running product follows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("金庫職員の設定の画面")
class SettingsIT {
  private static final String PROFILE = "/staff/settings/profile";
  private static final String EDIT = "/staff/settings/profile-edit";
  private static final String HELP_DESK = "/staff/settings/help-desk";

  private final MicroSystem system = new MicroSystem();
  private final Map<String, HttpStaff> staff = new HashMap<>();
  private Papers papers = Papers.none();
  private @Nullable HttpClerk english;

  @BeforeAll
  void start() {
    system.start();
    papers = system.papers();
  }

  @AfterAll
  void end() {
    system.close();
  }

  private HttpStaff staff(String role) {
    return staff.computeIfAbsent(role, one -> new HttpStaff(papers, one));
  }

  private HttpClerk open(String role, String address) {
    return staff(role).clerk().open(papers.memberUrl() + address);
  }

  @Test
  @DisplayName("準備し、承認されると、動いている画面に次の操作から効き、標準に戻せる (S-2, S-6, A-5)")
  void approved_idle_time_acts_on_running_sessions_and_goes_back() {
    HttpClerk member =
        HttpMember.register(papers, papers.contracts().get(0), Member.numbered(0)).loggedIn(papers);
    assertThat(secondsLeft(member)).isBetween(600, 900);
    HttpClerk clerk = open("operator", EDIT);
    assertThat(clerk.page().text()).contains("DC584233", "標準：15分", "全3ステップ中1");

    clerk.submit("next", Map.of("IDLE_MINUTES", "５", "GENERAL_USER_LIMIT", "7"));
    assertThat(clerk.page().text()).contains("DC584234", "15分", "5分", "19人", "7人");
    clerk.submit("execute", Map.of("note", ""));
    assertThat(clerk.page().text()).contains("DC584234", "E1001", "7人");
    clerk.submit("execute", Map.of("note", "規程の改定"));
    assertThat(clerk.page().text()).contains("DC584168", "利用条件の変更", "19人", "7人");
    assertThat(secondsLeft(member)).isGreaterThan(300);
    staff("operator").approve();

    assertThat(secondsLeft(member)).isBetween(1, 300);
    assertThat(open("auditor", PROFILE).page().text())
        .contains("DC584232", "変更あり", "規程の改定")
        .doesNotContain("標準に戻す", EDIT);
    open("operator", PROFILE);
    staff("operator").follow("standard=IDLE_MINUTES");
    assertThat(clerk.page().text()).contains("DC584234", "5分", "15分").doesNotContain("7人");
    clerk.submit("execute", Map.of("note", "元に戻す"));
    staff("operator").approve();
    assertThat(secondsLeft(member)).isGreaterThan(300);
  }

  private int secondsLeft(HttpClerk member) {
    return Integer.parseInt(member.open(papers.memberUrl() + "/session/state").page().text());
  }

  @Test
  @DisplayName("誤りと矛盾は項目ごとに理由を告げ、入力は残る（13章）")
  void wrong_figures_are_told_and_kept() {
    HttpClerk clerk = open("operator", EDIT);

    clerk.submit("next", Map.of("MAIL_LENGTH", "五十", "VALIDITY_DAYS", "9999"));
    assertThat(clerk.page().text())
        .contains("DC584233", "E8101", "E8102", "href=\"#form:MAIL_LENGTH\"")
        .contains("value=\"五十\"", "value=\"9999\"");

    clerk.submit("next", Map.of("MAIL_LENGTH", "50", "VALIDITY_DAYS", "30"));
    assertThat(clerk.page().text())
        .contains("E8105", "href=\"#form:RENEWAL_WINDOW_DAYS\"", "有効日数（30日）");
    assertThat(open("operator", EDIT).submit("next", Map.of()).page().text()).contains("E8110");
  }

  @ParameterizedTest
  @DisplayName("組み合わせとして成り立たない条件は、理由を告げて断る（13章）")
  @CsvFileSource(resources = "senseless-figures.txt", delimiter = '|')
  void senseless_combinations_are_refused_with_the_reason(
      String figures, String code, String field, String japanese, String english) {
    Map<String, String> typed =
        Arrays.stream(figures.split(",", -1))
            .map(figure -> figure.split("=", 2))
            .collect(Collectors.toMap(figure -> figure[0], figure -> figure[1]));

    String page = open("operator", EDIT).submit("next", typed).page().text();

    assertThat(page).contains("DC584233", code).doesNotContain(english);
    assertThat(errorBeside(page, field)).isEqualTo(japanese);
    String inEnglish =
        inEnglish().open(papers.memberUrl() + EDIT).submit("next", typed).page().text();
    assertThat(inEnglish).contains("DC584233", code).doesNotContain(japanese);
    assertThat(errorBeside(inEnglish, field)).isEqualTo(english);
  }

  /** What the summary says of that field. */
  private static String errorBeside(String page, String field) {
    return page.replaceAll(
        "(?s).*<a href=\"#form:" + field + "\">[^<]*</a>:\\s*(.*?)\\s*<span class=\"code\">.*",
        "$1");
  }

  /** Another session of the operator, who chose the other language. */
  private HttpClerk inEnglish() {
    HttpClerk clerk = english;
    if (clerk == null) {
      clerk = staff("operator").member().loggedIn(papers);
      clerk.open(papers.memberUrl() + EDIT + "?language=en");
      english = clerk;
    }
    return clerk;
  }

  @Test
  @DisplayName("先に変えた人がいれば告げ、入力は残り、もう一度押せば確認へ進む (S-6)")
  void second_editor_is_told_and_loses_nothing() {
    HttpClerk clerk = open("operator", EDIT);

    clerk.submitForged("next", Map.of("form:version", "77", "form:LOG_INS_SHOWN", "8"));
    assertThat(clerk.page().text()).contains("DC584233", "E8111", "value=\"8\"");

    clerk.submit("next", Map.of());
    assertThat(clerk.page().text()).contains("DC584234", "3回", "8回");
    staff("operator").follow("profile-edit\\?draft");
    assertThat(clerk.page().text()).contains("DC584233", "value=\"8\"");
  }

  @Test
  @DisplayName("ヘルプデスクは保存するとすぐにどの画面にも出て、先に変えた人がいれば告げる (T-3, S-6)")
  void help_desk_is_shown_everywhere_at_once() {
    HttpClerk clerk = open("operator", HELP_DESK);
    HttpClerk other = staff("operator").approver().clerk().open(papers.memberUrl() + HELP_DESK);
    other.submit("save", Map.of("phone", "０３-１２３４-５６７８"));
    assertThat(other.page().text()).contains("DC584231", "ヘルプデスクを変更しました", "03-1234-5678");
    HttpClerk stranger = HttpClerk.without(papers);
    assertThat(stranger.open(papers.entry()).page().text()).contains("03-1234-5678");

    clerk.submit("save", Map.of("phone", "窓口", "nameJa", ""));
    assertThat(clerk.page().text()).contains("E8112", "E1001", "value=\"窓口\"");
    clerk.submit("save", Map.of("phone", "06-1234-5678", "nameJa", "新しい窓口"));
    assertThat(clerk.page().text()).contains("DC584235", "E8111", "value=\"新しい窓口\"");
    clerk.submit("save", Map.of());
    assertThat(clerk.page().text()).contains("DC584231", "06-1234-5678", "新しい窓口");
  }

  @Test
  @DisplayName("変更は証跡に前後とともに残る (S-5, S-6)")
  void changes_are_in_the_audit_trail() {
    open("operator", HELP_DESK).submit("save", Map.of("phone", "0120-111-222"));

    assertThat(open("auditor", "/staff/audit/?type=HELP_DESK_CHANGED").page().text())
        .contains("ヘルプデスクの変更", "-&gt; 0120-111-222");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {EDIT, HELP_DESK, "/staff/settings/profile-confirm?draft=0;IDLE_MINUTES:5"})
  @DisplayName("監査役には変更の画面がない (1章)")
  void auditor_gets_no_form(String page) {
    assertThat(open("auditor", page).page().status()).isEqualTo(403);
    assertThat(open("auditor", "/staff/settings/").page().text())
        .contains("DC584231")
        .doesNotContain(HELP_DESK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profile-confirm|200|DC584232",
        "profile-confirm?draft=|404|DC584194",
        "profile-confirm?draft=0;NONE:1|404|DC584194",
        "profile-confirm?draft=0;IDLE_MINUTES:999999|404|DC584194",
        "profile-confirm?draft=77;IDLE_MINUTES:5|200|E8111",
        "profile-confirm?standard=MAIL_LENGTH|200|E8110",
        "profile-confirm?standard=NONE|200|DC584232",
        "profile-edit?draft=x|404|DC584194"
      })
  @DisplayName("手で作ったアドレスは何も変えず、正しい画面に導く")
  void forged_addresses_lead_nowhere(String address, int status, String shown) {
    HttpClerk clerk = open("operator", "/staff/settings/" + address);

    assertThat(clerk.page().status()).isEqualTo(status);
    assertThat(clerk.page().text()).contains(shown);
  }
}
