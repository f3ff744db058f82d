package org.tenbiki.application.deduction.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.ListTotals;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.RowSearch;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchOrder;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("控除依頼の職員側：検索、詳細、公開、入金（K-1、K-2、K-7、K-8、S-3）")
class ListStaffTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final Sorting<BatchOrder> BY_MONTH = Sorting.ascending(BatchOrder.MONTH);

  private TestContainer container = TestContainer.over(TestDatabase.H2);
  private Rokin rokin = at(container);
  private Lists lists = new Lists(container, rokin);

  @AfterEach
  void stop() {
    container.close();
  }

  private static Rokin at(TestContainer container) {
    container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
    Rokin rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    return rokin;
  }

  private ListDirectoryService directory() {
    return container.get(ListDirectoryService.class);
  }

  private ListReceiptService receipts() {
    return container.get(ListReceiptService.class);
  }

  private static String row(YearMonth month, String key, String product, long amount) {
    return Lists.line(month, key, 3, product, amount);
  }

  private long april() {
    return lists.published(APRIL, row(APRIL, "1", "L", 1_000) + row(APRIL, "2", "S", 2_000));
  }

  private long may() {
    return lists.ready(
        lists.form(
            MAY, row(MAY, "1", "L", 1_500) + row(MAY, "3", "L", 300) + row(MAY, "4", "Z", 40)));
  }

  @Test
  @DisplayName("承認されるまで、団体の入力は職員の画面に出ない (K-4)")
  void staff_see_answers_from_their_approval_on() {
    long id = april();
    Actor master = rokin.actor(Rokin.LOGIN_ID);
    container
        .get(ResultEntryService.class)
        .answer(master, id, List.of(new RowAnswer(1, 0, "OTHER", true, "秘密の備考")));
    assertThat(directory().details(rokin.operator(), id).totals().all().exceptions().count())
        .isZero();
    assertThat(rowsOf(id)).noneMatch(row -> row.note().equals("秘密の備考"));

    container.get(ResultEntryService.class).submit(master, id);
    lists.approve(master, id);

    assertThat(directory().details(rokin.operator(), id).totals().all().exceptions().count())
        .isEqualTo(1);
    assertThat(rowsOf(id)).anyMatch(row -> row.note().equals("秘密の備考"));
  }

  private List<LineRow> rowsOf(long id) {
    return directory()
        .rows(
            rokin.operator(),
            id,
            new RowSearch("", LineSearch.Scope.EXCEPTIONS, null, null, null, false),
            Sorting.ascending(LineOrder.POSITION),
            0,
            20)
        .rows();
  }

  private void approve(long id, RowAnswer... answers) {
    Actor master = rokin.actor(Rokin.LOGIN_ID);
    container.get(ResultEntryService.class).answer(master, id, List.of(answers));
    container.get(ResultEntryService.class).submit(master, id);
    lists.approve(master, id);
  }

  private List<String> found(
      String contract, @Nullable YearMonth month, @Nullable BatchState state) {
    return found(new ListFilter(contract, month, state, false), BY_MONTH);
  }

  private List<String> found(ListFilter filter, Sorting<BatchOrder> sorting) {
    return directory().list(rokin.operator(), filter, sorting, 0, 10).rows().stream()
        .map(row -> row.month() + " " + row.state())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("契約番号・契約者名・年月・状態・近い締切で見つけ、並べ、数える")
  void lists_are_found_by_contract_month_state_and_cut_off(TestDatabase database) {
    container.close();
    container = TestContainer.over(database);
    rokin = at(container);
    lists = new Lists(container, rokin);
    april();
    may();
    String both = "2026-04 PUBLISHED";
    assertThat(found("", null, null)).containsExactly(both, "2026-05 PREPARED");
    assertThat(found("ａｂ１２", null, null)).hasSize(2);
    assertThat(found("みどり", null, null)).hasSize(2);
    assertThat(found("%", null, null)).isEmpty();
    assertThat(found("CD123456", null, null)).isEmpty();
    assertThat(found("", APRIL, null)).containsExactly(both);
    assertThat(found("", null, BatchState.PREPARED)).containsExactly("2026-05 PREPARED");
    for (BatchOrder by : BatchOrder.values()) {
      List<String> up = found(new ListFilter("", null, null, false), Sorting.ascending(by));
      List<String> down = found(new ListFilter("", null, null, false), Sorting.descending(by));
      assertThat(up).hasSize(2).containsExactlyElementsOf(List.of(down.get(1), down.get(0)));
    }

    ListFilter near = new ListFilter("", null, null, true);
    container.clock().set(Instant.parse("2026-04-19T14:59:59Z"));
    assertThat(found(near, BY_MONTH)).isEmpty();
    container.clock().advance(Duration.ofSeconds(1));
    assertThat(found(near, BY_MONTH)).containsExactly(both);
    ListFigures figures = directory().figures(rokin.operator());
    assertThat(figures.month()).isEqualTo(APRIL);
    assertThat(figures.ofMonth())
        .hasSize(BatchState.values().length)
        .containsEntry(BatchState.PUBLISHED, 1L)
        .containsEntry(BatchState.PREPARED, 0L);
    assertThat(figures.near()).isEqualTo(1);
    assertThat(directory().list(rokin.operator(), near, BY_MONTH, 0, 1).total()).isEqualTo(1);
  }

  @Test
  @DisplayName("入金日の年の祝日が登録されているかを知らせる：両側（K-6）")
  void a_year_without_holidays_is_told() {
    YearMonth last = YearMonth.of(2027, 12);
    long known = lists.ready(lists.form(last, Lists.fourRows(last)));
    YearMonth next = last.plusMonths(1);
    long unknown = lists.ready(lists.form(next, Lists.fourRows(next)));
    assertThat(directory().details(rokin.operator(), known).holidaysMissing()).isFalse();
    assertThat(directory().details(rokin.operator(), unknown).holidaysMissing()).isTrue();
  }

  @Test
  @DisplayName("公開前に、前月との違いと、ファイルになかった行が停止になることを見せる")
  void a_prepared_list_tells_what_differs_and_what_was_left_out() {
    april();
    StaffListDetails details = directory().details(rokin.operator(), may());
    assertThat(details.compared()).isTrue();
    assertThat(details.leftOut()).isEqualTo(1);
    assertThat(details.count(ListDifference.CHANGED)).isEqualTo(1);
    assertThat(details.count(ListDifference.NEW)).isEqualTo(2);
    assertThat(details.count(ListDifference.STOPPED)).isEqualTo(1);
    assertThat(details.count(ListDifference.NONE)).isZero();
    assertThat(details.totals().products())
        .extracting(ListTotals.OfProduct::product)
        .containsExactly(Product.ASSET_FORMATION, Product.LOAN);
    assertThat(details.totals().all().requested()).isEqualTo(new ListTotals.Sum(3, 1_840));
    assertThat(details.steps()).isEmpty();
    assertThat(details.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.by()).isEqualTo("佐倉");
              assertThat(file.file().sha256()).hasSize(64);
            });
    assertThat(details.allows(BatchAct.PUBLISH)).isTrue();
    assertThat(details.receivable()).isFalse();
  }

  @Test
  @DisplayName("明細は停止の行も、回答を理由と備考とともに見せる")
  void rows_are_shown_with_their_answers() {
    april();
    long id = may();
    container.get(ListPublishingService.class).publish(rokin.operator(), id);
    approve(id, new RowAnswer(2, 0, "OTHER", false, "休職"), new RowAnswer(3, 0, "", true, ""));
    RowSearch all = new RowSearch("", LineSearch.Scope.ALL, null, null, null, false);
    Sorting<LineOrder> order = Sorting.ascending(LineOrder.POSITION);
    List<LineRow> rows = directory().rows(rokin.operator(), id, all, order, 0, 10).rows();
    assertThat(rows)
        .extracting(LineRow::key, LineRow::amount, LineRow::outcome)
        .containsExactly(
            tuple("1", 1_500L, Outcome.PAYABLE),
            tuple("3", 300L, Outcome.UNDEDUCTIBLE),
            tuple("4", 40L, Outcome.STOPPED),
            tuple("2", 2_000L, null));
    assertThat(rows).extracting(LineRow::asking).containsExactly(true, true, true, false);
    assertThat(rows).extracting(LineRow::amountBefore).containsExactly(1_000L, null, null, 2_000L);
    assertThat(rows.get(1).note()).isEqualTo("休職");
    RowSearch stopped =
        new RowSearch("", LineSearch.Scope.ALL, null, ListDifference.STOPPED, null, false);
    assertThat(directory().rows(rokin.operator(), id, stopped, order, 0, 10).total()).isEqualTo(1);
    ListTotals.OfProduct total = directory().details(rokin.operator(), id).totals().all();
    assertThat(List.of(total.payable(), total.undeductible(), total.stopped()))
        .extracting(ListTotals.Sum::amount)
        .containsExactly(1_500L, 300L, 40L);
  }

  @Test
  @DisplayName("入金額は1円まで比べ、記録はすべて残り、同じ誤りは二度記録しない")
  void every_sum_is_kept_with_what_it_was_compared_with() {
    long id = april();
    approve(id, new RowAnswer(1, 0, "OTHER", false, ""));
    assertThat(receipts().check(rokin.operator(), id, "２，０００").isRight()).isTrue();
    assertThat(directory().details(rokin.operator(), id).receipts()).isEmpty();

    assertThat(receipts().record(rokin.operator(), id, "1,999").difference()).isEqualTo(-1);
    receipts().record(rokin.operator(), id, "1999");
    assertThat(directory().list(rokin.operator(), discrepant(), BY_MONTH, 0, 10).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.difference()).isEqualTo(-1));
    assertThat(tasks()).containsEntry(TaskKind.LISTS_DISCREPANT, 1L);
    container.clock().advance(Duration.ofMinutes(1));
    receipts().record(rokin.actor("apprv001"), id, "¥2000");

    StaffListDetails details = directory().details(rokin.actor("audit001"), id);
    assertThat(details.receipts())
        .extracting(receipt -> receipt.sum().received() + " " + receipt.by())
        .containsExactly("2000 千葉", "1999 佐倉");
    assertThat(details.control()).isEqualTo(2_000);
    assertThat(details.received()).isEqualTo(2_000);
    assertThat(details.allows(BatchAct.COMPLETE)).isTrue();
    assertThat(tasks()).containsEntry(TaskKind.LISTS_TO_COMPLETE, 1L);
  }

  private static ListFilter discrepant() {
    return new ListFilter("", null, BatchState.DISCREPANT, false);
  }

  private Map<TaskKind, Long> tasks() {
    return container.inTransaction(
        () -> container.get(StaffListTasks.class).waitingFor(rokin.operator()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"千円", "-1", "1.5", "1,00", "99999999999999"})
  @DisplayName("金額と読めないものは記録しない")
  void what_is_no_sum_is_refused(String typed) {
    long id = april();
    approve(id, new RowAnswer(1, 0, "OTHER", false, ""));
    refused(ErrorCode.NOT_AN_AMOUNT, () -> receipts().check(rokin.operator(), id, typed));
    refused(ErrorCode.NOT_AN_AMOUNT, () -> receipts().record(rokin.operator(), id, typed));
    refused(ErrorCode.REQUIRED, () -> receipts().record(rokin.operator(), id, " "));
    assertThat(lists.batch(id).state()).isEqualTo(BatchState.APPROVED);
  }

  @Test
  @DisplayName("締切を過ぎた控除依頼は公開できない：両側")
  void a_list_is_published_until_the_end_of_its_cut_off() {
    long id = lists.ready(lists.form(APRIL, row(APRIL, "1", "L", 1_000)));
    ListPublishingService publishing = container.get(ListPublishingService.class);
    container.clock().set(Instant.parse("2026-04-23T15:00:00Z"));
    refused(ErrorCode.PUBLISHED_TOO_LATE, () -> publishing.publish(rokin.operator(), id));
    container.clock().set(Instant.parse("2026-04-23T14:59:59.999Z"));
    publishing.publish(rokin.operator(), id);
    refused(ErrorCode.WRONG_LIST_STATE, () -> publishing.publish(rokin.operator(), id));
    assertThat(directory().details(rokin.operator(), id).steps())
        .singleElement()
        .satisfies(step -> assertThat(step.act()).isEqualTo(BatchAct.PUBLISH));
  }

  @Test
  @DisplayName("よその金融機関のものは無く、監査担当は見るだけ")
  void lists_of_others_are_not_there_and_auditors_only_look() {
    long id = april();
    Actor operator = rokin.operator();
    Actor stranger =
        new Actor(
            operator.userId(),
            "other001",
            UserRole.STAFF_OPERATOR,
            operator.institutionId() + 1_000_000,
            null,
            Rokin.ADDRESS);
    RowSearch all = new RowSearch("", LineSearch.Scope.ALL, null, null, null, false);
    Sorting<LineOrder> order = Sorting.ascending(LineOrder.POSITION);
    List<Runnable> looks =
        List.of(
            () -> directory().details(stranger, id),
            () -> directory().head(stranger, id),
            () -> directory().rows(stranger, id, all, order, 0, 1),
            () -> container.get(ListPublishingService.class).readers(stranger, id),
            () -> receipts().check(stranger, id, "1"),
            () -> receipts().record(stranger, id, "1"));
    looks.forEach(look -> refused(ErrorCode.NOT_FOUND, look));
    assertThat(
            directory()
                .list(stranger, new ListFilter("", null, null, false), BY_MONTH, 0, 1)
                .total())
        .isZero();
    Actor auditor = rokin.actor("audit001");
    assertThat(directory().details(auditor, id).row().id()).isEqualTo(id);
    refused(ErrorCode.FORBIDDEN, () -> receipts().check(auditor, id, "1"));
    refused(
        ErrorCode.FORBIDDEN, () -> container.get(ListPublishingService.class).readers(auditor, id));
  }

  private static void refused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act::run)
        .satisfies(
            e ->
                assertThat(
                        e instanceof InvalidInputException invalid
                            ? invalid.violations().get(0).code()
                            : e.code())
                    .isEqualTo(code));
  }
}
