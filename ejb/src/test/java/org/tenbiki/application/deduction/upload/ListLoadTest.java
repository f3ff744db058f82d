package org.tenbiki.application.deduction.upload;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.persistence.TestDatabase;
import org.tenbiki.persistence.bulk.Bulk;
import org.tenbiki.persistence.bulk.RowLoading;

/**
 * The check of an uploaded file, from its claim to a list that can be published, beside a bare
 * parse and {@code COPY} of the same rows; with {@code -Dtenbiki.list.rows=50000} what
 * docs/performance.md reports.
 */
@DisplayName("控除依頼の大きなファイル（K-9）")
class ListLoadTest {
  private static final Logger LOG = Logger.getLogger(ListLoadTest.class.getName());
  private static final int ROWS = Integer.getInteger("tenbiki.list.rows", 2_000);
  private static final int TURNS = Integer.getInteger("tenbiki.list.turns", 1);
  private static final int KEPT = 24;

  /** Source: requirement K-9. */
  private static final long MOST_HEAP = 100_000_000;

  /** Of no list. */
  private static final long BARE = -1;

  private static final YearMonth FIRST = YearMonth.of(2026, 4);
  private static final FixedHeader HEADER =
      new FixedHeader("1234567890", "ﾃｽﾄ", "9999", "", "001", "", "", "");

  private final TestContainer container = TestContainer.over(TestDatabase.POSTGRESQL);
  private final Rokin rokin = at(container);
  private final Lists lists = new Lists(container, rokin);
  private final DeductionFiles files = container.get(DeductionFiles.class);

  @AfterEach
  void stop() {
    container.close();
  }

  private static Rokin at(TestContainer container) {
    container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
    container.clock().go();
    return new Rokin(container);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("検査して保存した行は、ファイルの行と同じ数と金額")
  void every_row_of_a_large_file_is_stored(FileForm form) throws IOException {
    for (int turn = 0; turn < TURNS; turn++) {
      YearMonth month = FIRST.plusMonths(turn % KEPT);
      byte[] content = file(form, month);
      long upload = receive(content, month, form + " " + turn);
      long cut = copied(rows -> BareReading.each(form, content, line -> rows.add(unseen(line))));
      long read =
          copied(
              rows ->
                  files.readRequest(
                      content,
                      key(month),
                      (row, line) -> rows.add(unseen(line)),
                      new FileFaults()));
      resetPeaks();
      long before = used();
      long whole =
          nanos(
              () -> {
                container.get(FileCheckService.class).checkWaiting();
                return null;
              });
      long peak = peak() - before;
      UploadView view = container.get(ListFileService.class).view(rokin.operator(), upload);
      assertThat(view.state()).isEqualTo(UploadState.READY);
      long id = Optional.ofNullable(view.batchId()).orElseThrow();
      LOG.info(
          () ->
              String.format(
                  Locale.ROOT,
                  "%s %,d rows: cut %d ms, read %d ms, whole %d ms, ratio %.2f and %.2f,"
                      + " heap %d MB over %d MB",
                  form,
                  ROWS,
                  cut / 1_000_000,
                  read / 1_000_000,
                  whole / 1_000_000,
                  (double) whole / cut,
                  (double) whole / read,
                  peak >> 20,
                  before >> 20));
      if (ROWS >= ListLimits.MOST_ROWS) {
        assertThat(peak).as("bytes beyond what was used before").isLessThan(MOST_HEAP);
      }
      assertThat(lists.batch(id).requestedCount()).isEqualTo(ROWS);
      assertThat(lists.lines(id)).hasSize(ROWS);
      if (turn % 2 == 0) {
        container.get(ListPublishingService.class).publish(rokin.operator(), id);
      } else {
        container.get(ListPublishingService.class).discard(rokin.operator(), id);
      }
    }
  }

  private long receive(byte[] content, YearMonth month, String token) {
    return container
        .get(ListFileService.class)
        .receive(
            rokin.operator(), lists.typed(month, new UploadedFile("a", content), false, token));
  }

  /** How long rows take to the table and nothing else. */
  private long copied(Consumer<RowLoading> reader) {
    long nanos = nanos(() -> container.inTransaction(() -> copy(reader)));
    forget(BARE);
    return nanos;
  }

  private Void copy(Consumer<RowLoading> reader) {
    Connection connection = container.get(EntityManager.class).unwrap(Connection.class);
    try (RowLoading rows = Bulk.rows(connection, BARE)) {
      reader.accept(rows);
      rows.finish();
    }
    return null;
  }

  private static ComparedLine unseen(RequestLine line) {
    return new ComparedLine(line, ListDifference.NONE, null, true);
  }

  private void forget(long id) {
    container.inTransaction(
        () -> {
          container.get(DeductionLineStore.class).remove(id);
          return null;
        });
  }

  private byte[] file(FileForm form, YearMonth month) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineWriter<RequestLine> writer = files.beginRequest(out, form, key(month), HEADER);
    for (int i = 1; i <= ROWS; i++) {
      writer.line(
          new RequestLine(
              String.format("K%06d", i),
              DataType.DEDUCT,
              form.isFixed() ? "" : "E" + i,
              form.isFixed() ? "" : "総務部人事課",
              "ﾔﾏﾀﾞ ﾀﾛｳ",
              form.isFixed() ? "" : "山田　太郎",
              form.isFixed() ? Product.OTHER : Product.LOAN,
              form.isFixed()
                  ? new PayerAccount("9999", "ﾃｽﾄ", "001", "ﾎﾝﾃﾝ", "1", String.format("%07d", i))
                  : PayerAccount.of("001", String.format("%07d", i)),
              null,
              1_000L + i,
              null,
              null,
              null));
    }
    writer.finish();
    return out.toByteArray();
  }

  private static BatchKey key(YearMonth month) {
    return new BatchKey(Rokin.NUMBER, month, DeductionKind.MONTHLY, month.atDay(25));
  }

  private static long nanos(Supplier<Void> work) {
    long start = System.nanoTime();
    work.get();
    return System.nanoTime() - start;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void resetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long used() {
    return heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
