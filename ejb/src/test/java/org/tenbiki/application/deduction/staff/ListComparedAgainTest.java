package org.tenbiki.application.deduction.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.FoundRows;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("アップロードの後に前月の控除依頼が公開されたとき（K-1・K-2）")
class ListComparedAgainTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final YearMonth MAY = APRIL.plusMonths(1);
  private static final YearMonth JUNE = APRIL.plusMonths(2);

  private @Nullable TestContainer container;

  @AfterEach
  void stop() {
    if (container != null) {
      container.close();
    }
  }

  private Lists over(TestDatabase database) {
    container = TestContainer.over(database);
    container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
    return new Lists(container, new Rokin(container));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("差異を計算し直し、公開は見直した後の二度目に")
  void it_is_compared_again_and_published_at_the_second_try(TestDatabase database) {
    Lists lists = over(database);
    lists.published(APRIL, line(APRIL, "1", 1_000) + line(APRIL, "2", 2_000));
    long june = lists.ready(lists.form(JUNE, line(JUNE, "1", 1_000) + line(JUNE, "3", 3_000)));
    lists.published(MAY, line(MAY, "1", 1_500) + line(MAY, "3", 3_000) + line(MAY, "4", 4_000));

    assertThat(lists.publish(june)).isEqualTo(new PublishResult.ComparedAgain(MAY));

    assertThat(lists.batch(june).state()).isEqualTo(BatchState.PREPARED);
    assertThat(lists.lines(june))
        .extracting(row -> row.line().key(), row -> row.difference(), row -> row.lastAmount())
        .containsExactly(
            tuple("1", ListDifference.CHANGED, 1_500L),
            tuple("3", ListDifference.NONE, 3_000L),
            tuple("4", ListDifference.STOPPED, 4_000L));
    assertThat(differences(june))
        .isEqualTo(
            Map.of(ListDifference.CHANGED, 1, ListDifference.NONE, 1, ListDifference.STOPPED, 1));
    Sorting<LineOrder> byAmount = Sorting.descending(LineOrder.AMOUNT);
    FoundRows found =
        container().inTransaction(() -> store().find(june, LineSearch.ALL, byAmount, 0, 9));
    assertThat(found.rows())
        .extracting(row -> row.compared().line().key())
        .containsExactly("4", "3", "1");
    assertThat(lists.batch(june).requestedAmount()).isEqualTo(4_000);

    assertThat(lists.publish(june)).isEqualTo(new PublishResult.Published());
    assertThat(lists.batch(june).state()).isEqualTo(BatchState.PUBLISHED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("固定長の行の氏名も、新しい前月から")
  void fixed_length_rows_take_the_names_of_the_later_month(TestDatabase database) {
    Lists lists = over(database);
    long june = lists.ready(lists.form(JUNE, new UploadedFile("a.txt", fixed("1"))));
    assertThat(lists.lines(june).get(0).line().name()).isEmpty();
    lists.published(MAY, line(MAY, "1", 1_000));

    assertThat(lists.publish(june)).isEqualTo(new PublishResult.ComparedAgain(MAY));

    assertThat(lists.lines(june).get(0).line().name()).isEqualTo("山田");
    assertThat(lists.lines(june).get(0).difference()).isEqualTo(ListDifference.NONE);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("後の月が公開されても、公開は一度で")
  void what_is_published_later_in_the_year_changes_nothing(TestDatabase database) {
    Lists lists = over(database);
    lists.published(APRIL, line(APRIL, "1", 1_000));
    long may = lists.ready(lists.form(MAY, line(MAY, "1", 1_000)));
    lists.published(JUNE, line(JUNE, "1", 9_000));

    assertThat(lists.publish(may)).isEqualTo(new PublishResult.Published());
    assertThat(lists.lines(may).get(0).difference()).isEqualTo(ListDifference.NONE);
  }

  private Map<ListDifference, Integer> differences(long id) {
    return container().inTransaction(() -> store().differences(id));
  }

  private DeductionLineStore store() {
    return container().get(DeductionLineStore.class);
  }

  private TestContainer container() {
    TestContainer open = container;
    if (open == null) {
      throw new IllegalStateException("not over a database yet");
    }
    return open;
  }

  private static String line(YearMonth month, String key, long amount) {
    return Lists.line(month, key, 3, "L", amount);
  }

  private byte[] fixed(String key) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BatchKey batch = new BatchKey(Rokin.NUMBER, JUNE, DeductionKind.MONTHLY, JUNE.atDay(25));
    try {
      LineWriter<RequestLine> writer =
          container()
              .get(DeductionFiles.class)
              .beginRequest(
                  out,
                  FileForm.FIXED,
                  batch,
                  new FixedHeader("1234567890", "ﾃｽﾄ", "9999", "", "001", "", "", ""));
      writer.line(Lists.fixedLine(key, 1_000));
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
