package org.tenbiki.application.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FoundRows;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.LineSearch.Scope;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

/**
 * Any page of a large list; with {@code -Dtenbiki.list.rows=50000} and twenty readers what
 * docs/performance.md reports.
 */
@DisplayName("大きな控除依頼リストのどのページも（K-9）")
class ListPageLoadTest {
  private static final Logger LOG = Logger.getLogger(ListPageLoadTest.class.getName());
  private static final int ROWS = Integer.getInteger("tenbiki.list.rows", 2_000);
  private static final int READERS = Integer.getInteger("tenbiki.list.readers", 2);
  private static final int TURNS = Integer.getInteger("tenbiki.list.turns", 1);
  private static final int PER_PAGE = 20;
  private static final long LIST = -1;

  @ParameterizedTest
  @EnumSource
  @DisplayName("検索・絞り込み・並べ替えとも、先頭も末尾も読める")
  void any_page_is_read(TestDatabase database) throws Exception {
    try (TestContainer container =
        new TestContainer(database.freshPool(), UserKeyFactory.class, DeploymentAuthority.class)) {
      container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
      load(container);
      for (LineSearch search : searches()) {
        for (LineOrder by : LineOrder.values()) {
          measure(container, database, search, by);
        }
      }
    }
  }

  private static List<LineSearch> searches() {
    return List.of(
        LineSearch.ALL,
        LineSearch.of(Scope.REQUESTED),
        LineSearch.of(Scope.EXCEPTIONS),
        new LineSearch("ヤマダ", Scope.ALL, null, null, null),
        new LineSearch("", Scope.ALL, Product.LOAN, null, null),
        new LineSearch("", Scope.ALL, null, ListDifference.CHANGED, null),
        new LineSearch("", Scope.ALL, null, null, Outcome.PAYABLE));
  }

  private void measure(
      TestContainer container, TestDatabase database, LineSearch search, LineOrder by)
      throws Exception {
    int total = find(container, search, Sorting.ascending(by), 0).total();
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        int reader = i;
        Callable<List<Long>> work = () -> read(container, search, by, reader, total);
        all.add(readers.submit(work));
      }
      List<Long> micros = new ArrayList<>();
      for (Future<List<Long>> one : all) {
        micros.addAll(one.get());
      }
      micros.sort(null);
      LOG.info(
          () ->
              String.format(
                  Locale.ROOT,
                  "%s %s %s: median %,d us, p95 %,d us",
                  database,
                  by,
                  search,
                  micros.get(micros.size() / 2),
                  micros.get(micros.size() * 95 / 100)));
    } finally {
      readers.shutdown();
    }
  }

  private List<Long> read(
      TestContainer container, LineSearch search, LineOrder by, int reader, int total) {
    List<Long> micros = new ArrayList<>();
    int first = (int) ((long) total / READERS * reader) / PER_PAGE * PER_PAGE;
    for (int turn = 0; turn < TURNS; turn++) {
      boolean descending = (reader + turn) % 2 == 1;
      long start = System.nanoTime();
      FoundRows found = find(container, search, new Sorting<>(by, descending), first);
      micros.add((System.nanoTime() - start) / 1_000);
      assertThat(found.total()).isEqualTo(total).isLessThanOrEqualTo(ROWS);
      assertThat(found.rows()).hasSize(Math.min(PER_PAGE, total - first));
    }
    return micros;
  }

  private static FoundRows find(
      TestContainer container, LineSearch search, Sorting<LineOrder> sorting, int first) {
    return container.inTransaction(
        () -> container.get(DeductionLineStore.class).find(LIST, search, sorting, first, PER_PAGE));
  }

  private static void load(TestContainer container) {
    container.inTransaction(
        () -> {
          try (DeductionLineStore.Loading loading =
              container.get(DeductionLineStore.class).load(LIST)) {
            for (int i = 1; i <= ROWS; i++) {
              loading.add(
                  new ComparedLine(line(i), ListDifference.values()[i % 3], (long) i, i % 10 > 0));
            }
            loading.finish();
          }
          return null;
        });
  }

  private static RequestLine line(int i) {
    return new RequestLine(
        String.format("K%06d", i),
        DataType.DEDUCT,
        "E" + i,
        "総務部人事課",
        Stream.of("ﾔﾏﾀﾞ", "ｽｽﾞｷ", "ｱｵｷ").toList().get(i % 3) + " " + i * 7_919L % ROWS,
        "山田　太郎" + i,
        Product.values()[i % 5],
        PayerAccount.of("001", String.format("%07d", i)),
        null,
        1_000L + i * 7_919L % ROWS,
        null,
        null,
        null);
  }
}
