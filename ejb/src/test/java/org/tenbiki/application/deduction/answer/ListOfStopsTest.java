package org.tenbiki.application.deduction.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.ListsOverDatabases;
import org.tenbiki.application.deduction.download.ListDownloadService;
import org.tenbiki.application.deduction.download.ListPart;
import org.tenbiki.application.deduction.staff.ListReceiptService;
import org.tenbiki.application.deduction.upload.FileCheckService;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("どの行も停止の控除依頼：求めるものがなくても月を終えられる（K-3、K-4、K-7）")
class ListOfStopsTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @ParameterizedTest
  @EnumSource
  @DisplayName("明細のない結果を書き、読み、送り、承認し、0円を入金とする")
  void a_list_that_asks_for_nothing_is_walked(TestDatabase database) throws IOException {
    over(database);
    long id = lists.published(APRIL, Lists.line(APRIL, "1", 2, "L", 1_000));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    container
        .get(ListDownloadService.class)
        .write(people.clerk(), id, ListPart.RESULT, FileForm.CSV, written);
    long upload = sent(id, new UploadedFile("result.csv", written.toByteArray()));
    assertThat(service().view(people.clerk(), upload).state()).isEqualTo(UploadState.READY);
    assertThat(service().confirm(people.clerk(), upload, 0))
        .isEqualTo(new ResultFileOutcome.Applied(0, 0));

    people.submit(id);
    people.approve(id);
    container.get(ListReceiptService.class).record(rokin.operator(), id, "0");
    container.get(ListReceiptService.class).complete(rokin.operator(), id);
    assertThat(lists.batch(id).state()).isEqualTo(BatchState.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("求める行があれば、明細のない結果は断る")
  void a_result_without_rows_answers_no_other_list(TestDatabase database) {
    over(database);
    long id = lists.published(APRIL, Lists.fourRows(APRIL));
    long upload = sent(id, Lists.result(""));
    assertThat(service().view(people.clerk(), upload).state()).isEqualTo(UploadState.FAULTY);
    assertThat(service().faults(people.clerk(), upload, 0, 20).rows())
        .extracting(fault -> List.of(fault.row(), fault.kind()))
        .containsExactly(List.of(0, FaultKind.NO_ROWS));
  }

  private long sent(long batchId, UploadedFile file) {
    long id = service().receive(people.clerk(), batchId, Lists.sent(file), false, "t");
    container.get(FileCheckService.class).checkWaiting();
    return id;
  }

  private ResultFileService service() {
    return container.get(ResultFileService.class);
  }
}
