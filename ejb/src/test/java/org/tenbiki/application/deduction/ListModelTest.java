package org.tenbiki.application.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.deduction.answer.AnswerResult;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.Answer;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FoundRows;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.LineSearch.Scope;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.persistence.TestDatabase;

/** Every order, filter and sum of a list beside the same over its rows in memory. */
@DisplayName("どの検索・絞り込み・並べ替え・合計も、全行を手で数えたものと同じ（K-2・K-9）")
class ListModelTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final YearMonth MAY = APRIL.plusMonths(1);
  private static final int ROWS = 120;
  private static final int PER_PAGE = 50;
  private static final int ANSWERS = 40;
  private static final List<String> KANA =
      List.of("ﾔﾏﾀﾞ ﾀﾛｳ", "ﾔﾏﾀﾞ", "ﾔﾏ", "ｱｵｷ", "ABE", "ﾜﾀﾅﾍﾞ ｲﾁﾛｳ", "ｱ");
  private static final List<String> NAMES = List.of("山田　太郎", "山田", "髙橋", "𠮷田", "﨑山", "Abe");

  @ParameterizedTest
  @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
  @DisplayName("保存してある索引からも、索引のない前からのリストでも")
  void every_search_finds_what_the_rows_say(TestDatabase database, boolean indexed) {
    try (TestContainer container = TestContainer.over(database)) {
      container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
      Rokin rokin = new Rokin(container);
      rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
      Lists lists = new Lists(container, rokin);
      lists.published(APRIL, rows(APRIL, new Random(1), 0));
      long id = lists.published(MAY, rows(MAY, new Random(2), ROWS / 5));
      Model model = new Model(lists.lines(id));
      model.answer(container, rokin, id);
      if (!indexed) {
        container.inTransaction(
            () ->
                container
                    .get(EntityManager.class)
                    .createNativeQuery("DELETE FROM deduction_index")
                    .executeUpdate());
      }
      compare(container, id, model);
    }
  }

  private static void compare(TestContainer container, long id, Model model) {
    for (LineSearch search : searches(model.changedAt)) {
      for (LineOrder by : LineOrder.values()) {
        for (boolean descending : List.of(false, true)) {
          Sorting<LineOrder> sorting = new Sorting<>(by, descending);
          List<Integer> expected = model.find(search, sorting);
          List<Integer> found = new ArrayList<>();
          FoundRows part;
          do {
            int first = found.size();
            part = store(container, store -> store.find(id, search, sorting, first, PER_PAGE));
            assertThat(part.total()).as("%s %s", search, sorting).isEqualTo(expected.size());
            part.rows().stream().map(AnsweredRow::position).forEach(found::add);
          } while (part.rows().size() == PER_PAGE);
          assertThat(found).as("%s %s", search, sorting).isEqualTo(expected);
        }
      }
    }
    List<ListSum> sums = store(container, store -> store.sums(id));
    assertThat(sums).isEqualTo(model.sums());
    Map<ListDifference, Integer> differences = store(container, store -> store.differences(id));
    assertThat(differences).isEqualTo(model.differences());
  }

  private static <T> T store(TestContainer container, Function<DeductionLineStore, T> work) {
    return container.inTransaction(() -> work.apply(container.get(DeductionLineStore.class)));
  }

  private static List<LineSearch> searches(Instant changedAt) {
    Stream<LineSearch> texts =
        Stream.of("ﾔﾏ", "ﾔﾏﾀﾞ ", "E1", "K00", "山田", "ABE", "𠮷", "nobody")
            .map(text -> new LineSearch(text, Scope.ALL, null, null, null));
    Stream<LineSearch> scopes = Stream.of(Scope.values()).map(LineSearch::of);
    Stream<LineSearch> products =
        Stream.of(Product.values()).map(p -> new LineSearch("", Scope.ALL, p, null, null));
    Stream<LineSearch> differences =
        Stream.of(ListDifference.values()).map(d -> new LineSearch("", Scope.ALL, null, d, null));
    Stream<LineSearch> outcomes =
        Stream.of(Outcome.values()).map(o -> new LineSearch("", Scope.ALL, null, null, o));
    Stream<LineSearch> several =
        Stream.of(
            new LineSearch("ﾔﾏ", Scope.REQUESTED, Product.LOAN, ListDifference.CHANGED, null),
            new LineSearch("", Scope.EXCEPTIONS, Product.LOAN, null, Outcome.STOPPED),
            new LineSearch("", Scope.ALL, null, ListDifference.STOPPED, Outcome.PAYABLE),
            new LineSearch("", Scope.EXCEPTIONS, null, null, null, changedAt),
            new LineSearch("", Scope.ALL, null, null, null, changedAt.minusMillis(1)));
    return Stream.of(scopes, texts, products, differences, outcomes, several)
        .flatMap(Function.identity())
        .toList();
  }

  /**
   * @param from the first key
   */
  private static String rows(YearMonth month, Random random, int from) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      rows.append(
          "AB123456,%d%02d,1,K%04d,%d,E%d,総務,%s,%s,%s,,,,%d,,,%n"
              .formatted(
                  month.getYear(),
                  month.getMonthValue(),
                  from + i,
                  1 + random.nextInt(4),
                  random.nextInt(ROWS / 2),
                  KANA.get(random.nextInt(KANA.size())),
                  NAMES.get(random.nextInt(NAMES.size())),
                  Product.values()[random.nextInt(Product.values().length)].code(),
                  1_000 * (1 + random.nextInt(4))));
    }
    return rows.toString();
  }

  /** The rows themselves. */
  private static final class Model {
    private final List<ComparedLine> rows;
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Map<Integer, Instant> changes = new HashMap<>();
    private Instant changedAt = Instant.EPOCH;

    Model(List<ComparedLine> rows) {
      this.rows = rows;
    }

    /** In two turns, so that some answers are younger than others. */
    void answer(TestContainer container, Rokin rokin, long id) {
      Actor clerk = rokin.actor(Rokin.LOGIN_ID);
      Random random = new Random(3);
      for (int i = 0; i < ANSWERS; i++) {
        if (i == ANSWERS / 2) {
          changedAt = container.clock().instant();
          container.clock().set(changedAt.plusSeconds(60));
        }
        int position = 1 + random.nextInt(rows.size());
        if (row(position).isRequested() && !answers.containsKey(position)) {
          int kind = random.nextInt(4);
          keep(container, clerk, id, kept(position, 0, kind));
          if (kind == 3) {
            keep(container, clerk, id, new RowAnswer(position, 1, "", false, ""));
          }
          answers.put(position, answered(container, id, position));
          changes.put(position, container.clock().instant());
        }
      }
    }

    /**
     * @param kind 3 is taken back at once
     */
    private static RowAnswer kept(int position, int version, int kind) {
      return new RowAnswer(
          position, version, kind == 0 ? "WAGES_TOO_LOW" : "", kind == 1, kind >= 2 ? "備考" : "");
    }

    private static void keep(TestContainer container, Actor clerk, long id, RowAnswer answer) {
      assertThat(container.get(ResultEntryService.class).answer(clerk, id, List.of(answer)))
          .isInstanceOf(AnswerResult.Kept.class);
    }

    private static Answer answered(TestContainer container, long id, int position) {
      List<AnsweredRow> rows = store(container, store -> store.rows(id, List.of(position)));
      return rows.get(0).answer();
    }

    private ComparedLine row(int position) {
      return rows.get(position - 1);
    }

    private Answer answer(int position) {
      return answers.getOrDefault(position, Answer.DEDUCTED);
    }

    List<Integer> find(LineSearch search, Sorting<LineOrder> sorting) {
      Comparator<Integer> order =
          by(sorting.by()).thenComparing(Comparator.<Integer>naturalOrder());
      return Stream.iterate(1, position -> position + 1)
          .limit(rows.size())
          .filter(position -> matches(position, search))
          .sorted(sorting.descending() ? order.reversed() : order)
          .toList();
    }

    private Comparator<Integer> by(LineOrder order) {
      Function<Integer, RequestLine> line = position -> row(position).line();
      return switch (order) {
        case POSITION -> Comparator.naturalOrder();
        case EMPLOYEE_NUMBER -> Comparator.comparing(p -> line.apply(p).employeeNumber());
        case NAME ->
            Comparator.<Integer, String>comparing(p -> line.apply(p).kana())
                .thenComparing(p -> line.apply(p).name());
        case PRODUCT -> Comparator.comparing(p -> line.apply(p).product().code());
        case AMOUNT -> Comparator.comparing(p -> line.apply(p).amount());
        case DIFFERENCE -> Comparator.comparing(p -> row(p).difference().name());
      };
    }

    private boolean matches(int position, LineSearch search) {
      ComparedLine row = row(position);
      Answer answer = answer(position);
      Instant since = search.changedSince();
      boolean exception =
          answer.reason() != null || answer.depositStopped() || !answer.note().isEmpty();
      return (search.scope() == Scope.ALL || row.isRequested())
          && (search.scope() != Scope.EXCEPTIONS || exception)
          && isOr(search.product(), row.line().product())
          && isOr(search.difference(), row.difference())
          && isOr(search.outcome(), row.isRequested() ? answer.outcome() : null)
          && (since == null
              || changes.containsKey(position) && changes.get(position).isAfter(since))
          && Stream.of(
                  row.line().key(),
                  row.line().employeeNumber(),
                  row.line().kana(),
                  row.line().name())
              .anyMatch(text -> text.startsWith(search.text()));
    }

    private static boolean isOr(@Nullable Object wanted, @Nullable Object found) {
      return wanted == null || wanted.equals(found);
    }

    List<ListSum> sums() {
      Map<String, ListSum> sums = new TreeMap<>();
      for (int position = 1; position <= rows.size(); position++) {
        RequestLine line = row(position).line();
        Outcome outcome = answer(position).outcome();
        if (row(position).isRequested()) {
          sums.merge(
              line.product().code() + outcome.name(),
              new ListSum(line.product(), outcome, 1, line.amount()),
              (a, b) ->
                  new ListSum(
                      a.product(), a.outcome(), a.count() + b.count(), a.amount() + b.amount()));
        }
      }
      return List.copyOf(sums.values());
    }

    Map<ListDifference, Integer> differences() {
      Map<ListDifference, Integer> differences = new EnumMap<>(ListDifference.class);
      rows.forEach(row -> differences.merge(row.difference(), 1, Integer::sum));
      return differences;
    }
  }
}
