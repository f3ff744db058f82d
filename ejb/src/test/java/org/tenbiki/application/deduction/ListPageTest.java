package org.tenbiki.application.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.LineSearch.Scope;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("控除依頼リストの検索・絞り込み・並べ替え（K-2）")
class ListPageTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final YearMonth MAY = APRIL.plusMonths(1);
  private static final Sorting<LineOrder> IN_ORDER = Sorting.ascending(LineOrder.POSITION);

  private @Nullable TestContainer container;
  private long id;

  @AfterEach
  void stop() {
    if (container != null) {
      container.close();
    }
  }

  private TestContainer over(TestDatabase database) {
    container = TestContainer.over(database);
    container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
    Rokin rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    Lists lists = new Lists(container, rokin);
    lists.published(
        APRIL,
        row(APRIL, "A-1", 3, "E10", "ﾔﾏﾀﾞ ﾀﾛｳ", "山田　太郎", "L", 3_000)
            + row(APRIL, "A-2", 3, "E20", "ｼﾞﾕﾝｺ", "髙橋", "S", 1_000)
            + row(APRIL, "A-9", 3, "E90", "ｱｵｷ", "青木", "Z", 9_000));
    id =
        lists.published(
            MAY,
            row(MAY, "A-1", 3, "E10", "ﾔﾏﾀﾞ ﾀﾛｳ", "山田　太郎", "L", 3_000)
                + row(MAY, "A-2", 4, "E20", "ｼﾞﾕﾝｺ", "髙橋", "S", 2_000)
                + row(MAY, "B_3", 1, "e1%", "ﾜﾀﾅﾍﾞ", "Ｗａｔａｎａｂｅ", "L", 1_500));
    Actor clerk = rokin.actor(Rokin.LOGIN_ID);
    container
        .get(ResultEntryService.class)
        .answer(
            clerk,
            id,
            List.of(
                new RowAnswer(1, 0, "WAGES_TOO_LOW", false, ""),
                new RowAnswer(2, 0, "", true, "中止"),
                new RowAnswer(3, 0, "", false, "ご確認ください")));
    return container;
  }

  private static String row(
      YearMonth month,
      String key,
      int type,
      String employee,
      String kana,
      String name,
      String product,
      long amount) {
    return "AB123456,%d%02d,1,%s,%d,%s,総務,%s,%s,%s,,,,%d,,,%n"
        .formatted(
            month.getYear(),
            month.getMonthValue(),
            key,
            type,
            employee,
            kana,
            name,
            product,
            amount);
  }

  private List<String> keys(LineSearch search, Sorting<LineOrder> sorting) {
    return page(search, sorting, 0, 10).stream().map(r -> r.compared().line().key()).toList();
  }

  private List<AnsweredRow> page(
      LineSearch search, Sorting<LineOrder> sorting, int first, int count) {
    return store(store -> store.find(id, search, sorting, first, count)).rows();
  }

  private long count(LineSearch search) {
    return store(store -> store.find(id, search, IN_ORDER, 0, 1)).total();
  }

  private <T> T store(Function<DeductionLineStore, T> work) {
    TestContainer open = Objects.requireNonNull(container);
    return open.inTransaction(() -> work.apply(open.get(DeductionLineStore.class)));
  }

  private static LineSearch text(String text) {
    return new LineSearch(text, Scope.ALL, null, null, null);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("番号・氏名・カナの先頭で、文字の幅や大きさによらず見つかる（15章7）")
  void rows_are_found_by_how_they_begin(TestDatabase database) {
    over(database);
    for (String typed : List.of("a-1", "Ａ－１", "E10", "ｅ１０", "やまだ", "ヤマダ", "ﾔﾏﾀﾞ ", "山田 太郎")) {
      assertThat(keys(text(typed), IN_ORDER)).as(typed).containsExactly("A-1");
    }
    assertThat(keys(text("ジュン"), IN_ORDER)).containsExactly("A-2");
    assertThat(keys(text("wata"), IN_ORDER)).isEmpty();
    assertThat(keys(text("Wata"), IN_ORDER)).containsExactly("B_3");
    assertThat(keys(text("e1"), IN_ORDER)).containsExactly("A-1", "B_3");
    assertThat(keys(text("E1%"), IN_ORDER)).containsExactly("B_3");
    assertThat(keys(text("_"), IN_ORDER)).isEmpty();
    assertThat(keys(text("太郎"), IN_ORDER)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("商品・差異・結果で絞り、どの項目でも両方向に並ぶ")
  void rows_are_filtered_and_sorted(TestDatabase database) {
    over(database);
    assertThat(keys(LineSearch.ALL, IN_ORDER)).containsExactly("A-1", "A-2", "B_3", "A-9");
    assertThat(keys(LineSearch.of(Scope.REQUESTED), IN_ORDER)).containsExactly("A-1", "A-2", "B_3");
    assertThat(keys(LineSearch.of(Scope.EXCEPTIONS), IN_ORDER))
        .containsExactly("A-1", "A-2", "B_3");
    assertThat(keys(new LineSearch("", Scope.ALL, Product.LOAN, null, null), IN_ORDER))
        .containsExactly("A-1", "B_3");
    assertThat(keys(new LineSearch("", Scope.ALL, null, ListDifference.NEW, null), IN_ORDER))
        .containsExactly("B_3");
    assertThat(keys(of(Outcome.UNDEDUCTIBLE), IN_ORDER)).containsExactly("A-1");
    assertThat(keys(of(Outcome.STOPPED), IN_ORDER)).containsExactly("A-2");
    assertThat(keys(of(Outcome.PAYABLE), IN_ORDER)).containsExactly("B_3");
    assertThat(count(of(Outcome.PAYABLE))).isEqualTo(1);
    assertThat(count(LineSearch.ALL)).isEqualTo(4);
    Map<ListDifference, Integer> differences = store(store -> store.differences(id));
    assertThat(differences)
        .isEqualTo(
            Map.of(
                ListDifference.NONE, 1,
                ListDifference.CHANGED, 1,
                ListDifference.NEW, 1,
                ListDifference.STOPPED, 1));
    for (LineOrder by : LineOrder.values()) {
      assertThat(keys(LineSearch.ALL, Sorting.descending(by)))
          .as(by.name())
          .containsExactlyElementsOf(reversed(keys(LineSearch.ALL, Sorting.ascending(by))));
    }
    assertThat(keys(LineSearch.ALL, Sorting.ascending(LineOrder.AMOUNT)))
        .containsExactly("B_3", "A-2", "A-1", "A-9");
    assertThat(keys(LineSearch.ALL, Sorting.ascending(LineOrder.NAME)))
        .containsExactly("A-9", "A-2", "A-1", "B_3");
  }

  private static List<String> reversed(List<String> keys) {
    List<String> reversed = new ArrayList<>(keys);
    Collections.reverse(reversed);
    return reversed;
  }

  private static LineSearch of(Outcome outcome) {
    return new LineSearch("", Scope.ALL, null, null, outcome);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("一部だけを、答えと答えた人とともに読む（K-3）")
  void a_part_is_read_with_its_answers(TestDatabase database) {
    over(database);
    List<AnsweredRow> part = page(LineSearch.ALL, IN_ORDER, 1, 2);
    assertThat(part).extracting(AnsweredRow::position).containsExactly(2, 3);
    AnsweredRow stopped = part.get(0);
    assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(stopped.answer().note()).isEqualTo("中止");
    assertThat(stopped.version()).isEqualTo(1);
    assertThat(stopped.changedAt()).isEqualTo(Instant.parse("2026-03-31T15:00:00Z"));
    assertThat(stopped.compared().lastAmount()).isEqualTo(1_000);
    AnsweredRow leftOut = page(LineSearch.ALL, IN_ORDER, 3, 2).get(0);
    assertThat(leftOut.outcome()).isNull();
    assertThat(leftOut.changedBy()).isNull();
  }
}
