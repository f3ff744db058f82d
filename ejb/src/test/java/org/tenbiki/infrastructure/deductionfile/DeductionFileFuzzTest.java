package org.tenbiki.infrastructure.deductionfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.infrastructure.Mutations;
import org.tenbiki.infrastructure.csv.FileText;

/** Source: security.md, fault 28. */
@DisplayName("控除ファイル：どんなに壊しても、読めるか断られるか（セキュリティ28）")
class DeductionFileFuzzTest {
  private static final FixedHeader HEADER =
      new FixedHeader("1234567890", "ﾃｽﾄ", "9999", "ﾃｽﾄ", "001", "ﾎﾝﾃﾝ", "1", "1234567");

  private final DeductionFileAdapter files = new DeductionFileAdapter();

  @Test
  @DisplayName("依頼：誤りがなければ、書き直して読んでも同じ行になる")
  void a_request_is_told_faulty_or_comes_back() throws IOException {
    String csv = FaultTableTest.NAMES + FaultTableTest.ROW;
    List<byte[]> valid =
        List.of(
            FileRoundTripTest.sample("sample-91-request.txt"),
            csv.getBytes(UTF_8),
            csv.getBytes(FileText.WINDOWS_31J));
    Mutations mutations = new Mutations(1);
    int readable = 0;
    for (int i = 0; i < Mutations.COUNT; i++) {
      List<RequestLine> lines = new ArrayList<>();
      FileFaults faults = new FileFaults();
      FileSummary summary =
          files.readRequest(
              mutations.of(valid), FaultTableTest.BATCH, (row, line) -> lines.add(line), faults);
      if (faults.isEmpty()) {
        readable++;
        assertThat(lines).hasSize(summary.rows()).isNotEmpty();
        assertThat(again(summary, lines)).isEqualTo(lines);
      } else {
        assertThat(faults.kept()).isNotEmpty().allMatch(fault -> fault.row() >= 0);
      }
    }
    assertThat(readable).isBetween(Mutations.COUNT / 1_000, Mutations.COUNT / 2);
  }

  private List<RequestLine> again(FileSummary summary, List<RequestLine> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FileForm form = summary.form();
    LineWriter<RequestLine> writer =
        files.beginRequest(out, form, FaultTableTest.BATCH, summary.header().orElse(HEADER));
    for (RequestLine line : lines) {
      writer.line(line);
    }
    writer.finish();
    List<RequestLine> read = new ArrayList<>();
    FileFaults faults = new FileFaults();
    files.readRequest(
        out.toByteArray(), FaultTableTest.BATCH, (row, line) -> read.add(line), faults);
    assertThat(faults.kept()).isEmpty();
    return read;
  }

  @Test
  @DisplayName("結果")
  void a_result_is_told_faulty_or_read() {
    String csv =
        "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n1234567,202604,1,1,E1,5000,0,1,0,休職\r\n";
    List<byte[]> valid =
        List.of(
            FileRoundTripTest.sample("sample-91-result.txt"),
            csv.getBytes(UTF_8),
            csv.getBytes(FileText.WINDOWS_31J));
    Mutations mutations = new Mutations(2);
    int readable = 0;
    for (int i = 0; i < Mutations.COUNT; i++) {
      List<ResultLine> lines = new ArrayList<>();
      FileFaults faults = new FileFaults();
      FileSummary summary =
          files.readResult(
              mutations.of(valid), FaultTableTest.BATCH, (row, line) -> lines.add(line), faults);
      if (faults.isEmpty()) {
        readable++;
        assertThat(lines).hasSize(summary.rows());
      }
    }
    assertThat(readable).isBetween(Mutations.COUNT / 1_000, Mutations.COUNT / 2);
  }
}
