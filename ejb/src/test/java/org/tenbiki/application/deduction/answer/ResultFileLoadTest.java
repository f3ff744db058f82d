package org.tenbiki.application.deduction.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.upload.FileCheckService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("5万行の結果ファイル（K-9）")
class ResultFileLoadTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  /** Row by row it would take minutes. */
  private static final Duration MOST = Duration.ofSeconds(15);

  @Test
  @DisplayName("行ごとに往復せずに比べて反映する")
  void fifty_thousand_answers_are_applied_by_whole_statements() {
    try (TestContainer container = TestContainer.over(TestDatabase.POSTGRESQL)) {
      container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
      Rokin rokin = new Rokin(container);
      rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
      Lists lists = new Lists(container, rokin);
      Actor clerk = lists.member(UserRight.VIEW_LISTS, UserRight.ENTER_RESULTS);
      ResultFileService service = container.get(ResultFileService.class);
      long batchId = lists.published(APRIL, rows(i -> Lists.line(APRIL, "K" + i, 3, "L", i)));
      long id =
          service.receive(
              clerk,
              batchId,
              Lists.sent(Lists.result(rows(i -> Lists.answer(APRIL, "K" + i, i, "0,9,0,")))),
              false,
              "t");
      container.get(FileCheckService.class).checkWaiting();

      long began = System.nanoTime();
      assertThat(service.preview(clerk, id))
          .contains(new ResultPreview(ListLimits.MOST_ROWS, ListLimits.MOST_ROWS, 0, 0, 0, 0));
      assertThat(service.changes(clerk, id, 49_980, 20).rows()).hasSize(20);
      assertThat(service.confirm(clerk, id, 0))
          .isEqualTo(new ResultFileOutcome.Applied(ListLimits.MOST_ROWS, ListLimits.MOST_ROWS));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(MOST);
    }
  }

  private static String rows(IntFunction<String> row) {
    return IntStream.rangeClosed(1, ListLimits.MOST_ROWS)
        .mapToObj(row)
        .collect(Collectors.joining());
  }
}
