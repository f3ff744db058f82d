package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When sessions may live: within the service hours, and not idle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("サービス時間と時間切れ")
class SessionTimesIT {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String TOP = "トップページ";
  private static final String CLOSED = "DC584126";
  private static final String CALENDAR = "/staff/calendar/";

  private final SystemUnderTest system = new MicroSystem();
  private Papers papers = Papers.none();
  private @Nullable HttpMember member;
  private @Nullable HttpStaff operator;

  @BeforeAll
  void start() {
    system.start();
    papers = system.papers();
    member = HttpMember.register(papers, papers.contracts().get(0), Member.numbered(1));
    operator = new HttpStaff(papers, "operator");
  }

  @AfterAll
  void end() {
    system.close();
  }

  @Test
  @DisplayName("時間外は次の操作で時間外の画面になり、次に開く日時を言う、登録と発行と職員は閉じない (A-6)")
  void closing_leads_members_to_the_page_that_tells_the_next_opening() {
    hours().openAlways();
    HttpClerk live = member().loggedIn(papers);
    assertThat(live.page().text()).contains(TOP);
    LocalDate opening = today().plusDays(2);

    hours().openOnly(opening.getDayOfWeek(), "9:00", "17:00");

    String next = opening.getMonthValue() + "月" + opening.getDayOfMonth() + "日";
    assertThat(top(live)).contains(CLOSED, next, "9:00").doesNotContain(TOP, "error-summary");
    assertThat(live.page().status()).isEqualTo(200);
    assertThat(live.address().getPath()).isEqualTo("/rokin/closed");
    HttpClerk fresh = member().visits(papers);
    assertThat(fresh.open(papers.login()).page().text()).contains(CLOSED, next);
    assertThat(fresh.open(papers.memberUrl() + "/rokin/closed?language=en").page().text())
        .contains("The service is closed", "It opens next on", "9:00");
    HttpClerk nobody = HttpClerk.without(papers);
    assertThat(nobody.open(papers.entry() + "registration/login").page().text())
        .contains("DC584102");
    assertThat(nobody.open(papers.entry() + "certificate/authentication").page().text())
        .contains("DC584111");
    assertThat(operator().clerk().open(papers.memberUrl() + "/staff/top").page().text())
        .contains("DC584141");

    hours().openAlways();

    assertThat(member().loggedIn(papers).page().text()).contains(TOP);
    assertThat(fresh.open(papers.memberUrl() + "/rokin/closed?language=ja").page().text())
        .contains("サービス時間です");
  }

  @Test
  @DisplayName("プログラムにはどの操作でも503で、次に開く時刻と、それまでの秒数を言う (A-6)")
  void programs_are_told_the_next_opening() {
    hours().openAlways();
    Program program = Program.of(papers, member(), InterfaceDescription.of(papers));
    assertThat(program.get("/lists").statusCode()).isEqualTo(200);
    ZonedDateTime opening = today().plusDays(2).atTime(9, 0).atZone(JAPAN);

    hours().openOnly(opening.getDayOfWeek(), "9:00", "17:00");

    for (String path : List.of("", "/1", "/1/request", "/1/result", "/1/slip")) {
      assertClosed(program.get("/lists" + path), opening);
    }
    assertClosed(program.get("/uploads/1"), opening);
    assertClosed(program.post("/lists/1/result", "k", "x"), opening);
    hours().openAlways();
    assertThat(program.get("/lists").statusCode()).isEqualTo(200);
  }

  private static void assertClosed(HttpResponse<String> answer, ZonedDateTime opening) {
    JsonObject problem = Program.problem(answer, 503, "E9009");
    assertThat(problem.get("detail").getAsString())
        .contains(opening.toLocalDate() + "T09:00+09:00");
    assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElse("")))
        .isCloseTo(Duration.between(now(), opening).toSeconds(), Offset.offset(60L));
  }

  @Test
  @DisplayName("パスワードの画面を開いたまま時間が過ぎても、時間外の画面になる (A-6)")
  void a_password_typed_after_closing_opens_nothing() {
    hours().openAlways();
    HttpClerk clerk = member().visits(papers);
    clerk.open(papers.login());

    hours().openOnly(today().plusDays(2).getDayOfWeek(), "9:00", "17:00");
    clerk.submit("logIn", Map.of("password", member().password()));

    assertThat(clerk.page().text()).contains(CLOSED).doesNotContain(TOP, "error-summary");
    hours().openAlways();
  }

  @Test
  @DisplayName("終了の15分前から予告が出る、職員には出ない (A-6)")
  void a_notice_tells_members_that_the_service_closes() {
    hours().openAlways();
    HttpClerk clerk = member().loggedIn(papers);
    assertThat(clerk.page().text()).doesNotContain("class=\"banner");

    ZonedDateTime soon = now().plusMinutes(10);
    boolean tomorrow = !soon.toLocalDate().equals(today());
    hours()
        .openOnly(
            today().getDayOfWeek(),
            "0:00",
            tomorrow ? "24:00" : soon.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());

    assertThat(top(clerk)).contains("<p class=\"banner banner-warning\"", "に終了します").contains(TOP);
    assertThat(operator().clerk().open(papers.memberUrl() + "/staff/top").page().text())
        .doesNotContain("class=\"banner");
    hours().openAlways();
  }

  @Test
  @DisplayName("職員が足した休日はその場で閉じ、外せば開く、祝日は出荷時に入っている (A-6, S-6)")
  void a_holiday_that_staff_add_closes_at_once() {
    hours().openAlways();
    hours().openEachDay();
    String day = today().plusDays(now().toLocalTime().isAfter(LocalTime.of(23, 50)) ? 1 : 0) + "";
    HttpClerk staff = operator().clerk();
    boolean byLaw = staff.open(calendar("remove?day=" + day)).page().status() == 200;
    if (byLaw) {
      staff.submit("remove", Map.of());
    }
    HttpClerk live = member().loggedIn(papers);
    assertThat(staff.open(calendar("?year=2026")).page().text())
        .contains("2026年9月22日（火曜日）", "国民の休日", "2026年5月6日（水曜日）", "振替休日");
    assertThat(staff.open(calendar("?year=2027")).page().text())
        .contains("2027年3月22日（月曜日）", "振替休日");

    staff.open(calendar(""));
    staff.submit("add", Map.of("day", day, "name", "臨時休業"));
    assertThat(staff.page().text()).contains("休日を追加しました");
    if (!byLaw) {
      assertThat(staff.page().text()).contains("臨時休業", "独自の休日");
    }
    assertThat(top(live)).contains(CLOSED);
    assertThat(live.open(papers.memberUrl() + papers.path() + "connection").page().text())
        .contains(CLOSED);

    staff.open(calendar("remove?day=" + day));
    staff.submit("remove", Map.of());
    assertThat(staff.page().text()).contains("休日から外しました");
    assertThat(member().loggedIn(papers).page().text()).contains(TOP);
    staff.open(calendar("remove?day=2026-12-30"));
    assertThat(staff.page().status()).isEqualTo(404);
    hours().openAlways();
  }

  @Test
  @DisplayName("誤った休日や時間は断られ、監査役は見るだけ (S-6)")
  void wrong_input_is_refused_and_the_auditor_only_reads() {
    hours().openAlways();
    HttpClerk staff = operator().clerk();
    staff.open(calendar(""));
    staff.submit("add", Map.of("day", "2026-02-30", "name", ""));
    assertThat(staff.page().text()).contains("E1021", "E1001", "エラー：");
    staff.open(calendar("hours"));
    staff.submit(
        "change", Map.of("alwaysOpen", "", "opensMONDAY", "20:00", "closesMONDAY", "8:00"));
    assertThat(staff.page().text()).contains("E1023", "form:closesMONDAY");

    HttpClerk auditor = new HttpStaff(papers, "auditor").clerk();
    assertThat(auditor.open(calendar("?year=2026")).page().text())
        .contains("DC584221", "元日", "毎日 24時間")
        .doesNotContain("form:add", "staff/calendar/remove", "staff/calendar/hours");
    assertThat(auditor.open(calendar("hours")).page().status()).isEqualTo(403);
    HttpClerk outsider = member().loggedIn(papers);
    assertThat(outsider.open(calendar("")).page().status()).isEqualTo(403);
  }

  @Test
  @DisplayName("残り時間を尋ねても延びず、続けるか操作すれば15分に戻る (A-5)")
  void asking_extends_nothing_and_going_on_does() {
    hours().openAlways();
    HttpClerk clerk = member().loggedIn(papers);
    assertThat(seconds(clerk)).isBetween(880L, 900L);
    assertThat(Await.until(Duration.ofSeconds(10), () -> seconds(clerk) <= 897)).isTrue();

    clerk.post(URI.create(papers.memberUrl() + "/session/extend"), Map.of());
    assertThat(Long.parseLong(clerk.page().text())).isBetween(899L, 900L);
    assertThat(Await.until(Duration.ofSeconds(10), () -> seconds(clerk) <= 897)).isTrue();
    top(clerk);
    assertThat(seconds(clerk)).isBetween(898L, 900L);

    HttpClerk nobody = member().visits(papers);
    assertThat(nobody.open(papers.memberUrl() + "/session/state").page().text())
        .doesNotMatch("[0-9]+");
    HttpClerk stranger = HttpClerk.without(papers);
    stranger.cookies().putAll(clerk.cookies());
    assertThat(stranger.open(papers.memberUrl() + "/session/state").page().text())
        .doesNotMatch("[0-9]+");
  }

  private long seconds(HttpClerk clerk) {
    return Long.parseLong(clerk.open(papers.memberUrl() + "/session/state").page().text());
  }

  private String top(HttpClerk clerk) {
    return clerk.open(papers.memberUrl() + "/member/top").page().text();
  }

  private String calendar(String rest) {
    return papers.memberUrl() + CALENDAR + rest;
  }

  private HoursForm hours() {
    return new HoursForm(papers, operator().clerk());
  }

  private static ZonedDateTime now() {
    return ZonedDateTime.now(JAPAN);
  }

  private static LocalDate today() {
    return now().toLocalDate();
  }

  private HttpMember member() {
    if (member == null) {
      throw new IllegalStateException("not started");
    }
    return member;
  }

  private HttpStaff operator() {
    if (operator == null) {
      throw new IllegalStateException("not started");
    }
    return operator;
  }
}
