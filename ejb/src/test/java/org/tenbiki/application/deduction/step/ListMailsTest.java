package org.tenbiki.application.deduction.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.contract.ContractAccountService;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.ListSummaryService;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.MemberListService;
import org.tenbiki.application.deduction.answer.ResultApprovalService;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.download.PaymentSlipService;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.application.deduction.staff.ListReader;
import org.tenbiki.application.deduction.staff.ListReceiptService;
import org.tenbiki.application.deduction.upload.PrepareList;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchDates;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.notification.RetrySchedule;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("控除依頼のメール（K-1、K-4、K-6）")
class ListMailsTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final Instant FIRST_OF_APRIL = Instant.parse("2026-03-31T15:00:00Z");
  private static final String MASTER = Rokin.LOGIN_ID + "@union.example";

  /** A Thursday. */
  private static final LocalDate CUT_OFF = LocalDate.parse("2026-04-23");

  private TestContainer container = TestContainer.over(TestDatabase.H2);

  @AfterEach
  void stop() {
    container.close();
  }

  private Rokin rokin() {
    container.clock().set(FIRST_OF_APRIL);
    Rokin rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    return rokin;
  }

  private void general(Rokin rokin, String loginId, Set<UserRight> rights) {
    container
        .get(GeneralUserService.class)
        .register(
            rokin.actor(Rokin.LOGIN_ID),
            new RegisterUser(
                loginId,
                Rokin.PASSWORD,
                Rokin.PASSWORD,
                "一般太郎",
                loginId + "@union.example",
                loginId + "@union.example",
                rights,
                "en"),
            "");
  }

  private List<MailMessage> mails(MailKind kind) {
    return container.get(MailOutbox.class).newest(1000).stream()
        .filter(mail -> mail.kind() == kind)
        .toList();
  }

  private List<String> to(MailKind kind) {
    return mails(kind).stream().map(MailMessage::recipient).toList();
  }

  private long published(Rokin rokin) {
    return new Lists(container, rokin).published(APRIL, Lists.line(APRIL, "1", 3, "L", 1_000));
  }

  @Test
  @DisplayName("公開は見る人と入力する人に、承認依頼は承認する人に、差戻しは入力する人に届く")
  void each_is_told_what_waits_for_them() {
    Rokin rokin = rokin();
    general(rokin, "viewer01", Set.of(UserRight.VIEW_LISTS));
    general(rokin, "clerk001", Set.of(UserRight.ENTER_RESULTS));
    general(rokin, "chief001", Set.of(UserRight.APPROVE_RESULTS));
    general(rokin, "nobody01", Set.of());

    long id = published(rokin);
    assertThat(to(MailKind.LIST_PUBLISHED))
        .containsExactlyInAnyOrder(MASTER, "viewer01@union.example", "clerk001@union.example");
    assertThat(body(MailKind.LIST_PUBLISHED, MASTER))
        .contains("リスト：2026年4月 月例", "入金日：2026年4月30日", "結果の締切：2026年4月23日");
    assertThat(body(MailKind.LIST_PUBLISHED, "clerk001@union.example"))
        .contains("List: April 2026, monthly", "Cut-off of the result: 23 April 2026");

    container.get(ResultEntryService.class).submit(rokin.actor("clerk001"), id);
    assertThat(to(MailKind.RESULT_WAITING))
        .containsExactlyInAnyOrder(MASTER, "chief001@union.example");
    container
        .get(ResultApprovalService.class)
        .sendBack(rokin.actor("chief001"), id, "3行目をご確認ください", "");
    assertThat(to(MailKind.RESULT_SENT_BACK))
        .containsExactlyInAnyOrder(MASTER, "clerk001@union.example");
    assertThat(body(MailKind.RESULT_SENT_BACK, MASTER)).contains("差戻しの理由：3行目をご確認ください");
  }

  @Test
  @DisplayName("送信と入金確認は、受付番号とともに入力する人と承認する人に届き、違う金額では届かない（K-5、K-7、8章）")
  void those_who_worked_on_it_get_the_receipt_number() {
    Rokin rokin = rokin();
    general(rokin, "viewer01", Set.of(UserRight.VIEW_LISTS));
    general(rokin, "clerk001", Set.of(UserRight.ENTER_RESULTS));
    long id = published(rokin);
    Actor master = rokin.actor(Rokin.LOGIN_ID);
    container.get(ResultEntryService.class).submit(master, id);
    new Lists(container, rokin).approve(master, id);
    String number =
        container.get(PaymentSlipService.class).slips(master, id).get(0).receiptNumber();
    assertThat(to(MailKind.RESULT_SENT))
        .containsExactlyInAnyOrder(MASTER, "clerk001@union.example");
    assertThat(body(MailKind.RESULT_SENT, MASTER)).contains(number, "2026年4月30日");

    container.get(ListReceiptService.class).record(rokin.operator(), id, "999");
    assertThat(mails(MailKind.RECEIPT_CONFIRMED)).isEmpty();
    container.get(ListReceiptService.class).record(rokin.operator(), id, "1000");
    assertThat(to(MailKind.RECEIPT_CONFIRMED))
        .containsExactlyInAnyOrder(MASTER, "clerk001@union.example");
    assertThat(body(MailKind.RECEIPT_CONFIRMED, MASTER)).contains(number);
  }

  private String body(MailKind kind, String recipient) {
    return mails(kind).stream()
        .filter(mail -> mail.recipient().equals(recipient))
        .findFirst()
        .orElseThrow()
        .body(container.clock().instant());
  }

  @Test
  @DisplayName("口座ごとに権限を付与する制度では、その口座の権限がある人だけに届く（D-6）")
  void where_accounts_are_granted_only_their_users_are_told() {
    container.clock().set(FIRST_OF_APRIL);
    Densai densai = new Densai(container);
    densai.makeMaster();
    long granted = densai.addAccount("0000001");
    long other = densai.addAccount("0000002");
    Actor operator = densai.bank().operator();
    ListPublishingService publishing = container.get(ListPublishingService.class);
    long ofOther = prepared(densai, other, DeductionKind.BONUS);
    long ofGranted = prepared(densai, granted, DeductionKind.MONTHLY);
    assertThat(publishing.readers(operator, ofGranted)).isEmpty();

    container.inTransaction(
        () -> {
          User master =
              container.get(UserRepository.class).findByLoginId(Densai.MASTER).orElseThrow();
          master.grant(Set.of(UserRight.VIEW_LISTS));
          master.grantAccounts(Set.of(granted));
          return null;
        });
    assertThat(publishing.readers(operator, ofGranted))
        .extracting(ListReader::loginId)
        .containsExactly(Densai.MASTER);
    publishing.publish(operator, ofOther);
    assertThat(mails(MailKind.LIST_PUBLISHED)).isEmpty();
    publishing.publish(operator, ofGranted);
    assertThat(mails(MailKind.LIST_PUBLISHED)).hasSize(1);

    Actor master = densai.actor(Densai.MASTER);
    MemberListService pages = container.get(MemberListService.class);
    assertThat(pages.details(master, DeductionTask.LISTS, ofGranted).list().id())
        .isEqualTo(ofGranted);
    container
        .get(ContractAccountService.class)
        .remove(operator, densai.contractId(), granted, "解約");
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> pages.details(master, DeductionTask.LISTS, ofGranted))
        .matches(refused -> refused.code() == ErrorCode.FORBIDDEN);
    assertThat(container.get(ListSummaryService.class).list(master, 0, 10).rows()).isEmpty();
    assertThat(publishing.readers(operator, ofGranted)).isEmpty();
  }

  private long prepared(Densai densai, long accountId, DeductionKind kind) {
    return container.inTransaction(
        () -> {
          DeductionBatch batch =
              new DeductionBatch(
                  densai.bank().institutionId(),
                  densai.contractId(),
                  accountId,
                  kind,
                  APRIL,
                  new BatchDates(APRIL.atDay(25), APRIL.atDay(30), CUT_OFF),
                  container.clock().instant());
          container.get(DeductionBatchRepository.class).add(batch);
          return batch.id();
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("締切の前営業日に、送信していなければ一度だけ知らせる：両側")
  void a_cut_off_is_told_once_more_on_the_business_day_before(TestDatabase database)
      throws Exception {
    container.close();
    container = TestContainer.over(database);
    Rokin rokin = rokin();
    published(rokin);
    ListReminderService reminders = container.get(ListReminderService.class);
    container.clock().set(Instant.parse("2026-04-21T14:59:59.999Z"));
    assertThat(reminders.remindDue()).isZero();

    container.clock().advance(Duration.ofMillis(1));
    List<Integer> runs = Parallel.run(Collections.nCopies(8, reminders::remindDue));
    assertThat(runs.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    assertThat(to(MailKind.CUT_OFF_NEAR)).containsExactly(MASTER);
    assertThat(reminders.remindDue()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-27T03:00:00Z, 2026-04-30T15:00:00Z, 1",
    "2026-04-27T03:00:00Z, 2026-05-07T14:59:00Z, 1",
    "2026-04-27T03:00:00Z, 2026-04-30T14:59:00Z, 0",
    "2026-04-27T03:00:00Z, 2026-05-07T15:00:00Z, 0"
  })
  @DisplayName("連休をまたぐ締切は連休の前の営業日に、締切を過ぎたら知らせない")
  void holidays_and_a_cut_off_that_is_over_count(Instant reopened, Instant swept, int expected) {
    Rokin rokin = rokin();
    long id = paidInMay(rokin);
    container.clock().set(reopened);
    container.get(ListCutOffService.class).closeDue();
    // from the 2nd, a Saturday, to the 6th nobody works
    container.get(ListReceiptService.class).reopen(rokin.operator(), id, "2026-05-07", "電話で依頼");
    container.clock().set(swept);
    assertThat(container.get(ListReminderService.class).remindDue()).isEqualTo(expected);
  }

  private long paidInMay(Rokin rokin) {
    Lists lists = new Lists(container, rokin);
    PrepareList usual = lists.form(APRIL, Lists.line(APRIL, "1", 3, "L", 1_000));
    long id =
        lists.ready(
            new PrepareList(
                usual.contractId(),
                null,
                usual.kind(),
                usual.month(),
                usual.deductionDate(),
                "2026-05-07",
                CUT_OFF.toString(),
                usual.file(),
                false));
    container.get(ListPublishingService.class).publish(rokin.operator(), id);
    return id;
  }

  @Test
  @DisplayName("送信済み、承認待ち、前日の公開には催促しない")
  void who_has_answered_or_was_just_told_is_not_reminded() {
    Rokin rokin = rokin();
    long sent = published(rokin);
    Actor master = rokin.actor(Rokin.LOGIN_ID);
    container.get(ResultEntryService.class).submit(master, sent);
    new Lists(container, rokin).approve(master, sent);
    container.clock().set(Instant.parse("2026-04-21T15:00:00Z"));
    assertThat(container.get(ListReminderService.class).remindDue()).isZero();

    YearMonth may = APRIL.plusMonths(1);
    container.clock().set(Instant.parse("2026-05-24T15:00:00Z"));
    new Lists(container, rokin).published(may, Lists.line(may, "1", 3, "L", 1_000));
    assertThat(container.get(ListReminderService.class).remindDue()).isZero();
    assertThat(to(MailKind.CUT_OFF_NEAR)).isEmpty();
  }

  @Test
  @DisplayName("締切を過ぎてからは、公開のお知らせも送らない")
  void what_tells_of_a_cut_off_is_not_sent_after_it() {
    published(rokin());
    MailMessage mail = mails(MailKind.LIST_PUBLISHED).get(0);
    Instant end = Instant.parse("2026-04-23T15:00:00Z");
    RetrySchedule retries = container.get(RetrySchedule.class);
    Instant far = end.plus(Duration.ofHours(1));
    assertThat(mail.claim(retries, end.minusMillis(1), far)).isPresent();
    assertThat(mail.claim(retries, end, far)).isEmpty();
    assertThat(mail.state()).isEqualTo(MailState.OBSOLETE);
  }
}
