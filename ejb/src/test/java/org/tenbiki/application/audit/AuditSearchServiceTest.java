package org.tenbiki.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOrder;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("監査証跡の照会")
class AuditSearchServiceTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final AuditSearchService service;
  private final Actor operator;

  AuditSearchServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(AuditSearchService.class);
    operator = rokin.operator();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private static AuditFilter filter(String from, String to) {
    return new AuditFilter(LocalDate.parse(from), LocalDate.parse(to), null, "", "");
  }

  private Actor actor(String loginId, UserRole role) {
    User user =
        container.inTransaction(
            () -> container.get(UserRepository.class).findByLoginId(loginId).orElseThrow());
    return new Actor(
        user.id(), loginId, role, user.institutionId(), user.contractId(), Rokin.ADDRESS);
  }

  private void append(String object, String details) {
    container.inTransaction(
        () -> {
          container
              .get(AuditTrail.class)
              .append(
                  new AuditEntry(
                      AuditEventType.LOG_OUT,
                      AuditOutcome.SUCCESS,
                      "walker01",
                      "",
                      rokin.institutionId(),
                      null,
                      null,
                      object,
                      details));
          return true;
        });
  }

  private List<String> objects(AuditFilter filter) {
    return service.list(operator, filter, Usual.EVENTS, 0, 100).rows().stream()
        .map(AuditRow::object)
        .toList();
  }

  @Test
  @DisplayName("期間は日本の暦日で、初日と末日を含む (S-5)")
  void period_counts_days_in_japan() {
    container.clock().set(java.time.Instant.parse("2026-05-01T15:00:00Z")); // 5月2日0時
    append("first", "");
    container.clock().set(java.time.Instant.parse("2026-05-02T14:59:59.999Z")); // 5月2日の最後
    append("last", "");
    container.clock().advance(Duration.ofMillis(1));
    append("next day", "");

    assertThat(objects(filter("2026-05-02", "2026-05-02"))).containsExactly("last", "first");
    assertThat(objects(filter("2026-05-03", "2026-05-02"))).isEmpty();
  }

  @Test
  @DisplayName("種類・操作者・対象で絞り、記号は文字どおりに扱う (S-5)")
  void filters_narrow_and_take_signs_as_they_are() {
    append("100%", "");
    append("1000", "");
    AuditFilter all = service.usual();

    assertThat(objects(new AuditFilter(all.from(), all.to(), null, "", "100%")))
        .containsExactly("100%");
    assertThat(objects(new AuditFilter(all.from(), all.to(), null, "walker", "")))
        .containsExactly("1000", "100%");
    assertThat(objects(new AuditFilter(all.from(), all.to(), null, "ｗａｌｋｅｒ", "１００％")))
        .containsExactly("100%");
    assertThat(objects(new AuditFilter(all.from(), all.to(), AuditEventType.LOG_OUT, "", "")))
        .containsExactly("1000", "100%");
    assertThat(objects(new AuditFilter(all.from(), all.to(), AuditEventType.LOG_IN, "", "")))
        .isEmpty();
  }

  @Test
  @DisplayName("分けて取り出しても、一件も欠けず重ならない (S-5)")
  void parts_make_the_whole_list() {
    for (int i = 0; i < 25; i++) {
      append("object " + i, "");
      container.clock().advance(Duration.ofMillis(i % 3));
    }
    List<String> whole = objects(service.usual());
    List<String> parts = new ArrayList<>();
    AuditPart part = service.part(operator, service.usual(), null, 4);
    part.rows().forEach(row -> parts.add(row.object()));
    while (part.next() != null) {
      part = service.part(operator, service.usual(), part.next(), 4);
      part.rows().forEach(row -> parts.add(row.object()));
    }

    assertThat(parts).isEqualTo(whole);
    assertThat(service.list(operator, service.usual(), Usual.EVENTS, 20, 10).rows().get(0).object())
        .isEqualTo(whole.get(20));
  }

  @Test
  @DisplayName("ほかの金融機関の出来事は見えない (S-5)")
  void institution_sees_its_own_events_only() {
    Actor stranger =
        new Actor(1, "staff999", UserRole.AUDITOR, rokin.institutionId() + 1, null, Rokin.ADDRESS);

    assertThat(service.list(operator, service.usual(), Usual.EVENTS, 0, 10).total()).isPositive();
    assertThat(service.list(stranger, service.usual(), Usual.EVENTS, 0, 10).total()).isZero();
  }

  @Test
  @DisplayName("マスターは自分の契約の分だけを見て、金庫職員の名と接続元と理由は見ない (S-5)")
  void master_sees_its_own_organisation_without_names_of_staff() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.registerMaster("CD123456", "sample002");
    Actor master = actor(Rokin.LOGIN_ID, UserRole.MASTER);
    for (int i = 0; i < 6; i++) {
      rokin.logInToIssue(Rokin.LOGIN_ID, "wrong123");
    }
    rokin.approve(
        container.get(PreparationService.class).releaseUser(operator, master.userId(), "電話で本人確認"));

    List<AuditRow> rows = service.list(master, service.usual(), Usual.EVENTS, 0, 100).rows();

    assertThat(rows)
        .extracting(AuditRow::type)
        .contains(
            AuditEventType.CONTRACT_LOG_IN,
            AuditEventType.MASTER_REGISTERED,
            AuditEventType.ISSUANCE_LOG_IN,
            AuditEventType.USER_RELEASED);
    assertThat(rows).noneMatch(row -> row.toString().contains("sample002"));
    assertThat(rows)
        .filteredOn(row -> row.type() == AuditEventType.USER_RELEASED)
        .containsExactly(
            new AuditRow(
                now(),
                AuditEventType.USER_RELEASED,
                AuditOutcome.SUCCESS,
                "",
                "",
                Rokin.LOGIN_ID,
                "",
                true,
                "",
                0));
    assertThat(rows).noneMatch(row -> row.actor().startsWith("staff"));
  }

  @Test
  @DisplayName("操作者で絞っても、金庫職員のIDは当てられず、IDが変わったあとも見えない (S-5)")
  void staff_ids_cannot_be_guessed_nor_seen_after_a_change() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    Actor master = actor(Rokin.LOGIN_ID, UserRole.MASTER);
    PreparationService preparations = container.get(PreparationService.class);
    rokin.approve(preparations.changeLoginId(operator, master.userId(), "newname1", "改姓"));
    rokin.approve(
        preparations.changeLoginId(rokin.actor("apprv002"), operator.userId(), "staff777", "改姓"));
    AuditFilter all = service.usual();

    List<AuditRow> rows = service.list(master, all, Usual.EVENTS, 0, 100).rows();

    assertThat(rows)
        .extracting(AuditRow::type)
        .contains(AuditEventType.LOGIN_ID_CHANGED, AuditEventType.REQUEST_PREPARED);
    assertThat(rows)
        .extracting(AuditRow::actor)
        .contains(Rokin.LOGIN_ID)
        .doesNotContain("staff001", "apprv001");
    assertThat(rows).noneMatch(row -> row.details().contains("改姓"));
    for (String guess : List.of("s", "staff001", "apprv001", "apprv")) {
      assertThat(service.list(master, with(all, guess), Usual.EVENTS, 0, 100).rows())
          .as(guess)
          .allMatch(row -> row.actor().startsWith(guess));
    }
    assertThat(service.list(master, with(all, "apprv"), Usual.EVENTS, 0, 100).total()).isZero();
    assertThat(service.list(operator, with(all, "apprv001"), Usual.EVENTS, 0, 100).total())
        .isPositive();
  }

  @Test
  @DisplayName("並べ替えは両方の向きに、名の見えない人には名の順も見せない (S-5, 画面要件26)")
  void order_is_chosen_but_tells_no_names() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    Actor master = actor(Rokin.LOGIN_ID, UserRole.MASTER);
    for (AuditOrder by : AuditOrder.values()) {
      List<AuditRow> up = sorted(operator, Sorting.ascending(by));
      List<AuditRow> down = new ArrayList<>(sorted(operator, Sorting.descending(by)));
      Collections.reverse(down);
      assertThat(down).as(by.name()).isEqualTo(up).hasSizeGreaterThan(3);
    }
    assertThat(sorted(operator, Sorting.ascending(AuditOrder.ACTOR)))
        .extracting(AuditRow::actor)
        .isSorted();
    assertThat(sorted(operator, Sorting.ascending(AuditOrder.TIME)))
        .extracting(AuditRow::at)
        .isSorted();
    assertThat(sorted(master, Sorting.ascending(AuditOrder.ACTOR)))
        .isEqualTo(sorted(master, Sorting.ascending(AuditOrder.TIME)));
  }

  private List<AuditRow> sorted(Actor actor, Sorting<AuditOrder> sorting) {
    return service.list(actor, service.usual(), sorting, 0, 100).rows();
  }

  private static AuditFilter with(AuditFilter all, String actor) {
    return new AuditFilter(all.from(), all.to(), null, actor, "");
  }

  private java.time.Instant now() {
    return container.clock().instant();
  }

  @Test
  @DisplayName("一般ユーザーは自分のしたことだけを見る、IDが変わる前の分も、だれの名で絞っても (S-5)")
  void general_user_sees_their_own_doings_only() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    Actor master = actor(Rokin.LOGIN_ID, UserRole.MASTER);
    GeneralUserService generals = container.get(GeneralUserService.class);
    for (String id : List.of("general01", "general02")) {
      generals.register(
          master,
          new RegisterUser(
              id,
              Rokin.PASSWORD,
              Rokin.PASSWORD,
              "一般太郎",
              id + "@union.example",
              id + "@union.example",
              Set.of(),
              "ja"),
          "");
    }
    rokin.logIn(rokin.certificateOf("general02"), Rokin.PASSWORD);
    rokin.logIn(rokin.certificateOf("general01"), Rokin.PASSWORD);
    long userId = actor("general01", UserRole.GENERAL).userId();
    rokin.approve(
        container.get(PreparationService.class).changeLoginId(operator, userId, "general09", "改姓"));
    Actor general = actor("general09", UserRole.GENERAL);
    service.beginExport(general, service.usual());

    List<AuditRow> rows = service.list(general, service.usual(), Usual.EVENTS, 0, 100).rows();

    assertThat(rows)
        .extracting(AuditRow::type)
        .contains(
            AuditEventType.ISSUANCE_LOG_IN, AuditEventType.LOG_IN, AuditEventType.AUDIT_EXPORTED)
        .doesNotContain(AuditEventType.LOGIN_ID_CHANGED, AuditEventType.MASTER_REGISTERED);
    assertThat(rows).extracting(AuditRow::actor).containsOnly("general01", "general09");
    assertThat(service.part(general, service.usual(), null, 1_000).rows()).isEqualTo(rows);
    for (String guess : List.of("general02", Rokin.LOGIN_ID, "staff")) {
      assertThat(service.list(general, with(service.usual(), guess), Usual.EVENTS, 0, 100).total())
          .isZero();
    }
  }

  @Test
  @DisplayName("契約のない会員は断り、持ち出しは証跡に残る (S-5)")
  void member_without_a_contract_is_refused_and_an_export_is_written_down() {
    Actor nobody =
        new Actor(1, "nobody01", UserRole.GENERAL, rokin.institutionId(), null, Rokin.ADDRESS);

    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.list(nobody, service.usual(), Usual.EVENTS, 0, 10))
        .extracting(BusinessRuleException::code)
        .isEqualTo(ErrorCode.FORBIDDEN);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.part(nobody, service.usual(), null, 10));

    service.beginExport(operator, service.usual());
    AuditRow newest = service.list(operator, service.usual(), Usual.EVENTS, 0, 1).rows().get(0);
    assertThat(newest.type()).isEqualTo(AuditEventType.AUDIT_EXPORTED);
    assertThat(newest.details()).isEqualTo("2026-03-02 to 2026-04-01");
  }
}
