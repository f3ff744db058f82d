package org.tenbiki.application.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.Task;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskService;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("重要なお知らせ")
class AnnouncementServiceTest {
  private static final String FROM = "2026-04-01T12:00";
  private static final String TO = "2026-04-30T18:00";
  private static final WriteAnnouncement FORM =
      new WriteAnnouncement("", "", FROM, TO, "NORMAL", false, "年末の受付", "<p>お早めに。</p>", "");

  private final TestContainer container;
  private final Rokin rokin;
  private final AnnouncementService staff;
  private final NoticeReadingService members;
  private final Actor operator;
  private final Actor reader;
  private final Actor other;

  AnnouncementServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    staff = container.get(AnnouncementService.class);
    members = container.get(NoticeReadingService.class);
    operator = rokin.operator();
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.registerMaster("CD123456", "sample002");
    reader = master(Rokin.LOGIN_ID);
    other = master("sample002");
  }

  private Actor master(String loginId) {
    return container.inTransaction(
        () ->
            container
                .get(UserRepository.class)
                .findByLoginId(loginId)
                .map(
                    u ->
                        new Actor(
                            u.id(),
                            loginId,
                            u.role(),
                            u.institutionId(),
                            u.contractId(),
                            Rokin.ADDRESS))
                .orElseThrow());
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private long publish(WriteAnnouncement form) {
    return staff.publish(operator, UUID.randomUUID(), form);
  }

  private static WriteAnnouncement important(String importance, boolean mustConfirm) {
    return new WriteAnnouncement(
        "", "", FROM, TO, importance, mustConfirm, "重要", "<p>お読みください。</p>", "/member/top");
  }

  @Test
  @DisplayName("掲載期間の分だけ、始まりを含み終わりを含まずに見える (S-4)")
  void announcement_is_shown_in_its_period_only() {
    publish(FORM);

    container.clock().set(container.clock().instant().minusMillis(1));
    assertThat(members.list(reader)).isEmpty();
    container.clock().advance(Duration.ofMillis(1));
    assertThat(members.list(reader)).hasSize(1);
    // 2026-04-30 18:00 in Japan
    container.clock().set(java.time.Instant.parse("2026-04-30T08:59:59.999Z"));
    assertThat(members.list(reader)).hasSize(1);
    container.clock().advance(Duration.ofMillis(1));
    assertThat(members.list(reader)).isEmpty();
    assertThat(staff.list(operator, 0, 10).rows().get(0).state())
        .isEqualTo(AnnouncementRow.State.ENDED);
  }

  @Test
  @DisplayName("一契約あてのお知らせは、ほかの契約には見えず、開けない (S-4)")
  void announcement_for_one_contract_is_hidden_from_others() {
    long id =
        publish(
            new WriteAnnouncement(
                "", Rokin.NUMBER, FROM, TO, "HIGH", true, "貴組合へ", "<p>ご確認ください。</p>", ""));

    assertThat(members.list(reader)).extracting(NoticeRow::id).containsExactly(id);
    assertThat(members.list(other)).isEmpty();
    assertThat(members.open(other, id)).isEmpty();
    refused(ErrorCode.NOT_FOUND, () -> members.confirm(other, id));
  }

  @Test
  @DisplayName("控除種別あてのお知らせは、その控除がない契約には見えず、開けない (S-4)")
  void announcement_for_a_kind_is_hidden_from_contracts_without_it() {
    long id =
        publish(
            new WriteAnnouncement(
                "BONUS", "", FROM, TO, "HIGH", true, "賞与控除", "<p>ご確認ください。</p>", ""));
    deduct(DeductionKind.MONTHLY);

    assertThat(members.list(reader)).extracting(NoticeRow::id).containsExactly(id);
    assertThat(members.list(other)).isEmpty();
    assertThat(members.open(other, id)).isEmpty();
    refused(ErrorCode.NOT_FOUND, () -> members.confirm(other, id));
    deduct(DeductionKind.BONUS);
    assertThat(members.open(other, id)).isPresent();
  }

  private void deduct(DeductionKind kind) {
    long contractId = Objects.requireNonNull(other.contractId());
    container.inTransaction(
        () -> {
          Contract contract = container.get(ContractRepository.class).get(contractId);
          contract.deduct(EnumSet.of(kind));
          return contract;
        });
  }

  @Test
  @DisplayName("開くと既読になり、利用者ごとに数える (A-3, S-4)")
  void opening_marks_read_for_each_user() throws Exception {
    long id = publish(FORM);
    assertThat(tasks(reader)).containsExactly(new Task(TaskKind.UNREAD_NOTICES, 1));

    List<Optional<NoticeText>> opened = Parallel.times(8, i -> members.open(reader, id));

    assertThat(opened).allSatisfy(text -> assertThat(text).isPresent());
    assertThat(members.list(reader)).extracting(NoticeRow::unread).containsExactly(false);
    assertThat(members.list(other)).extracting(NoticeRow::unread).containsExactly(true);
    assertThat(tasks(reader)).isEmpty();
    assertThat(details(id).read()).isEqualTo(1);
  }

  private List<Task> tasks(Actor actor) {
    return container.get(TaskService.class).tasks(actor);
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, true, false",
    "HIGH, false, false",
    "HIGH, true, true",
    "EMERGENCY, true, true"
  })
  @DisplayName("確認が必要で重要度の高いものだけが、トップページの前に立つ (S-4)")
  void what_must_be_confirmed_and_matters_comes_first(
      String importance, boolean mustConfirm, boolean first) {
    publish(important(importance, mustConfirm));

    assertThat(members.list(reader)).extracting(NoticeRow::first).containsExactly(first);
  }

  @Test
  @DisplayName("確認は一度だけ残り、証跡に載る (S-4, S-5)")
  void confirmation_is_kept_once_and_written_down() throws Exception {
    long id = publish(important("HIGH", true));
    refused(ErrorCode.CONFIRM_AGAIN, () -> members.confirm(reader, id));
    members.open(reader, id);

    Parallel.times(
        8,
        i -> {
          members.confirm(reader, id);
          return true;
        });

    assertThat(members.list(reader).get(0).first()).isFalse();
    assertThat(details(id).confirmed()).isEqualTo(1);
    assertThat(events(AuditEventType.ANNOUNCEMENT_CONFIRMED)).isEqualTo(1);
  }

  private int events(AuditEventType type) {
    return container.inTransaction(
        () -> container.get(AuditTrail.class).newest(reader.userId(), type, 10).size());
  }

  @Test
  @DisplayName("文面を変えると未読・未確認に戻り、期間だけの変更では戻らない (S-4)")
  void other_words_make_it_unread_and_another_period_does_not() {
    WriteAnnouncement form = important("HIGH", true);
    long id = publish(form);
    members.open(reader, id);
    members.confirm(reader, id);

    staff.change(operator, id, 1, withPeriod(form, "2026-05-31T18:00"));
    assertThat(members.list(reader).get(0).toConfirm()).isFalse();

    staff.change(operator, id, 2, withBody(form, "<p>変わりました。</p>"));
    assertThat(members.list(reader).get(0).unread()).isTrue();
    refused(ErrorCode.CONFIRM_AGAIN, () -> members.confirm(reader, id));
    assertThat(members.open(reader, id).orElseThrow().html()).isEqualTo("<p>変わりました。</p>");
    members.confirm(reader, id);
    assertThat(members.list(reader).get(0).toConfirm()).isFalse();
  }

  private static WriteAnnouncement withPeriod(WriteAnnouncement f, String to) {
    return new WriteAnnouncement(
        f.kind(),
        f.contractNumber(),
        f.from(),
        to,
        f.importance(),
        f.mustConfirm(),
        f.title(),
        f.body(),
        f.link());
  }

  private static WriteAnnouncement withBody(WriteAnnouncement f, String body) {
    return new WriteAnnouncement(
        f.kind(),
        f.contractNumber(),
        f.from(),
        f.to(),
        f.importance(),
        f.mustConfirm(),
        f.title(),
        body,
        f.link());
  }

  @Test
  @DisplayName("取り下げたものは見えず、変えられず、職員の一覧には残る (S-4)")
  void withdrawn_announcement_is_gone_for_members() {
    long id = publish(FORM);

    staff.withdraw(operator, id);

    assertThat(members.list(reader)).isEmpty();
    assertThat(members.open(reader, id)).isEmpty();
    refused(ErrorCode.ANNOUNCEMENT_WITHDRAWN, () -> staff.change(operator, id, 0, FORM));
    refused(ErrorCode.ANNOUNCEMENT_WITHDRAWN, () -> staff.withdraw(operator, id));
    assertThat(staff.list(operator, 0, 10).rows().get(0).isWithdrawn()).isTrue();
  }

  @Test
  @DisplayName("二度送られた様式は一度だけ掲載する")
  void form_sent_twice_publishes_once() throws Exception {
    UUID form = UUID.randomUUID();

    List<Long> ids = Parallel.times(8, i -> staff.publish(operator, form, FORM));

    assertThat(ids).hasSize(8).containsOnly(ids.get(0));
    assertThat(staff.list(operator, 0, 10).total()).isEqualTo(1);
  }

  @Test
  @DisplayName("監査役は見るだけで、書けも変えられもしない。ほかの金融機関のものは見つからない (1章)")
  void auditor_changes_nothing_and_strangers_find_nothing() {
    long id = publish(FORM);
    Actor auditor =
        new Actor(
            rokin.userId("audit001"),
            "audit001",
            UserRole.AUDITOR,
            rokin.institutionId(),
            null,
            Rokin.ADDRESS);
    Actor stranger =
        new Actor(
            1, "staff999", UserRole.STAFF_OPERATOR, rokin.institutionId() + 1, null, Rokin.ADDRESS);

    assertThat(staff.find(auditor, id)).isPresent();
    refused(ErrorCode.FORBIDDEN, () -> staff.publish(auditor, UUID.randomUUID(), FORM));
    refused(ErrorCode.FORBIDDEN, () -> staff.change(auditor, id, 0, FORM));
    refused(ErrorCode.FORBIDDEN, () -> staff.withdraw(auditor, id));
    assertThat(staff.find(stranger, id)).isEmpty();
    refused(ErrorCode.NOT_FOUND, () -> staff.change(stranger, id, 0, FORM));
    refused(ErrorCode.NOT_FOUND, () -> staff.withdraw(stranger, id));
    refused(ErrorCode.FORBIDDEN, () -> members.open(operator, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/member/../staff",
        "/member/%2e%2e",
        "member/top",
        "/",
        "/member/top#x",
        "/member top"
      })
  @DisplayName("リンク先は、このサービスの画面だけ (S-4)")
  void link_leads_to_the_portal_only(String link) {
    WriteAnnouncement form =
        new WriteAnnouncement("", "", FROM, TO, "NORMAL", false, "題", "<p>文</p>", link);

    assertThat(wrongFields(form)).containsExactly("link");
  }

  @Test
  @DisplayName("誤りは欄ごとに一度に示す")
  void every_wrong_field_is_told() {
    WriteAnnouncement empty =
        new WriteAnnouncement("", "X", "", "x", "x", false, "", "<p> </p>", "x");
    WriteAnnouncement reversed =
        new WriteAnnouncement("", "", TO, TO, "HIGH", true, "題", "文", "/member/top?x=1");

    assertThat(wrongFields(empty))
        .containsExactly("contractNumber", "from", "to", "importance", "title", "body", "link");
    assertThat(wrongFields(reversed)).containsExactly("to");
    assertThat(wrongFields(to("X", ""))).containsExactly("kind");
    assertThat(wrongFields(to("MONTHLY", Rokin.NUMBER))).containsExactly("contractNumber");
    assertThat(wrongFields(to("MONTHLY", ""))).isEmpty();
    assertThat(wrongFields(withPeriod(FORM, "2026-04-31T24:61"))).containsExactly("to");
    assertThat(wrongFields(withBody(FORM, "あ".repeat(9_993)))).isEmpty();
    assertThat(wrongFields(withBody(FORM, "あ".repeat(9_994)))).containsExactly("body");
  }

  private static WriteAnnouncement to(String kind, String number) {
    return new WriteAnnouncement(kind, number, FROM, TO, "NORMAL", false, "題", "<p>文</p>", "");
  }

  private List<String> wrongFields(WriteAnnouncement form) {
    try {
      staff.preview(operator, form);
      return List.of();
    } catch (InvalidInputException e) {
      return e.violations().stream().map(v -> v.field()).toList();
    }
  }

  @Test
  @DisplayName("書き直すときは、書いたときの内容が戻る")
  void form_comes_back_as_it_was() {
    WriteAnnouncement form =
        new WriteAnnouncement(
            "",
            Rokin.NUMBER,
            FROM,
            TO,
            "EMERGENCY",
            true,
            "題",
            "<p>a@b.example</p>",
            "/member/top");

    assertThat(details(publish(form)).form()).isEqualTo(form);
  }

  private AnnouncementDetails details(long id) {
    return staff.find(operator, id).orElseThrow();
  }

  private static void refused(ErrorCode code, ThrowingCallable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act)
        .extracting(BusinessRuleException::code)
        .isEqualTo(code);
  }
}
