package org.tenbiki.domain.deduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

@DisplayName("控除依頼の状態（K-4）と締切（K-6）")
class DeductionBatchTest {
  private static final LocalDate CUT_OFF = LocalDate.of(2026, 4, 24);
  private static final Instant LAST_MOMENT = Instant.parse("2026-04-24T14:59:59.999Z");
  private static final Instant FIRST_AFTER = Instant.parse("2026-04-24T15:00:00Z");

  /** As requirement K-4 has it: from, and where to. */
  private static final List<String> TRANSITIONS =
      List.of(
          "公開>入力中",
          "差戻済>入力中",
          "引戻済>入力中",
          "承認取消済>入力中",
          "入力中>承認待ち",
          "承認待ち>差戻済",
          "承認待ち>引戻済",
          "承認待ち>承認済",
          "承認済>承認取消済",
          "承認済>入金確認",
          "承認済>不一致",
          "不一致>入金確認",
          "入金確認>完了",
          "公開>締切超過",
          "入力中>締切超過",
          "承認待ち>締切超過",
          "差戻済>締切超過",
          "引戻済>締切超過",
          "承認取消済>締切超過",
          "締切超過>入力中");

  private static final Map<BatchState, String> NAMES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(BatchState.PUBLISHED, "公開"),
              Map.entry(BatchState.ENTERING, "入力中"),
              Map.entry(BatchState.WAITING, "承認待ち"),
              Map.entry(BatchState.SENT_BACK, "差戻済"),
              Map.entry(BatchState.PULLED_BACK, "引戻済"),
              Map.entry(BatchState.APPROVED, "承認済"),
              Map.entry(BatchState.APPROVAL_CANCELLED, "承認取消済"),
              Map.entry(BatchState.DISCREPANT, "不一致"),
              Map.entry(BatchState.RECEIVED, "入金確認"),
              Map.entry(BatchState.COMPLETED, "完了"),
              Map.entry(BatchState.OVERDUE, "締切超過")));

  static Stream<Arguments> everyActInEveryState() {
    return Stream.of(BatchState.values())
        .flatMap(state -> Stream.of(BatchAct.values()).map(act -> Arguments.of(state, act)));
  }

  @ParameterizedTest
  @MethodSource("everyActInEveryState")
  @DisplayName("表にある遷移だけができ、ほかは一つもできない")
  void only_the_table_moves_a_list(BatchState state, BatchAct act) {
    DeductionBatch batch = in(state);
    String transition = NAMES.get(state) + ">" + NAMES.get(act.to());
    boolean publishing = state == BatchState.PREPARED && act == BatchAct.PUBLISH;
    if (publishing || TRANSITIONS.contains(transition) && act.isPossibleIn(state)) {
      batch.move(act, LAST_MOMENT);
      assertThat(batch.state()).isEqualTo(act.to());
      assertThat(batch.changedAt()).isEqualTo(LAST_MOMENT);
    } else {
      assertThatExceptionOfType(BusinessRuleException.class)
          .isThrownBy(() -> batch.move(act, LAST_MOMENT))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_LIST_STATE));
      assertThat(batch.state()).isEqualTo(state);
    }
  }

  @Test
  @DisplayName("要件の遷移がすべてある")
  void every_transition_of_the_requirement_has_its_act() {
    Set<String> possible =
        everyActInEveryState()
            .filter(one -> ((BatchAct) one.get()[1]).isPossibleIn((BatchState) one.get()[0]))
            .filter(one -> one.get()[0] != BatchState.PREPARED)
            .map(
                one ->
                    NAMES.get((BatchState) one.get()[0])
                        + ">"
                        + NAMES.get(((BatchAct) one.get()[1]).to()))
            .collect(Collectors.toSet());
    assertThat(possible).containsExactlyInAnyOrderElementsOf(TRANSITIONS);
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISHED, ENTER",
    "ENTERING, SUBMIT",
    "WAITING, APPROVE",
    "WAITING, SEND_BACK",
    "WAITING, PULL_BACK",
    "APPROVED, CANCEL_APPROVAL"
  })
  @DisplayName("団体の操作は締切日の終わりまで：両側（K-4、K-6）")
  void acts_of_members_end_with_the_last_day(BatchState state, BatchAct act) {
    in(state).move(act, LAST_MOMENT);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> in(state).move(act, FIRST_AFTER))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LIST_CUT_OFF));
  }

  @Test
  @DisplayName("締切の後は職員が開き直す：今日より前、入金日より後の締切では開かない")
  void staff_open_it_again_with_a_later_cut_off() {
    LocalDate today = CUT_OFF.plusDays(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> in(BatchState.OVERDUE).reopen(CUT_OFF, FIRST_AFTER));
    DeductionBatch batch = in(BatchState.OVERDUE);
    LocalDate deposit = batch.dates().deposit();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.reopen(deposit.plusDays(1), FIRST_AFTER));
    in(BatchState.OVERDUE).reopen(deposit, FIRST_AFTER);
    batch.reopen(today, FIRST_AFTER);
    assertThat(batch.state()).isEqualTo(BatchState.ENTERING);
    batch.move(BatchAct.SUBMIT, FIRST_AFTER);
    assertThat(batch.state()).isEqualTo(BatchState.WAITING);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, 2026-04-23", // 29 April is a holiday, 25 and 26 a weekend
    "2026-04-24, 2026-04-20",
    "2026-05-07, 2026-04-27", // 3 to 6 May and 29 April are holidays
    "2026-01-05, 2025-12-25" // 31 December to 3 January, and weekends
  })
  @DisplayName("締切は入金日の4営業日前（K-6）")
  void the_cut_off_is_four_business_days_before_the_deposit(LocalDate deposit, LocalDate cutOff) {
    Set<LocalDate> holidays =
        Set.of(
            LocalDate.of(2026, 4, 29),
            LocalDate.of(2026, 5, 3),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 5),
            LocalDate.of(2026, 5, 6));
    assertThat(new CutOffRule(4).cutOff(deposit, holidays::contains)).isEqualTo(cutOff);
  }

  /** By the shortest way there. */
  private static DeductionBatch in(BatchState state) {
    Deque<List<BatchAct>> ways = new ArrayDeque<>(List.of(List.of()));
    Set<BatchState> seen = EnumSet.noneOf(BatchState.class);
    while (true) {
      List<BatchAct> way = ways.remove();
      DeductionBatch batch = batch();
      way.forEach(act -> batch.move(act, LAST_MOMENT));
      if (batch.state() == state) {
        return batch;
      }
      if (seen.add(batch.state())) {
        for (BatchAct act : BatchAct.values()) {
          if (act.isPossibleIn(batch.state())) {
            ways.add(Stream.concat(way.stream(), Stream.of(act)).toList());
          }
        }
      }
    }
  }

  private static DeductionBatch batch() {
    return new DeductionBatch(
        1,
        2,
        null,
        DeductionKind.MONTHLY,
        YearMonth.of(2026, 4),
        new BatchDates(LocalDate.of(2026, 4, 25), LocalDate.of(2026, 4, 30), CUT_OFF),
        LAST_MOMENT);
  }
}
