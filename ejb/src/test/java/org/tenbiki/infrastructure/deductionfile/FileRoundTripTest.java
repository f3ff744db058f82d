package org.tenbiki.infrastructure.deductionfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.AnsweredLine;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;

@DisplayName("控除ファイル：読んで書けば一字一句同じ（formats、K-9）")
class FileRoundTripTest {
  private static final int LISTS = 100_000;
  private static final BatchKey SAMPLE =
      new BatchKey(
          "1234567", YearMonth.of(2026, 4), DeductionKind.MONTHLY, LocalDate.of(2026, 4, 25));

  private final DeductionFileAdapter files = new DeductionFileAdapter();

  @Test
  @DisplayName("見本の依頼ファイル")
  void the_sample_of_a_request_comes_back_byte_for_byte() {
    byte[] sample = sample("sample-91-request.txt");
    List<RequestLine> lines = new ArrayList<>();
    FileFaults faults = new FileFaults();
    FileSummary summary = files.readRequest(sample, SAMPLE, (row, line) -> lines.add(line), faults);
    assertThat(faults.kept()).isEmpty();
    assertThat(summary.rows()).isEqualTo(2);
    assertThat(lines).extracting(RequestLine::key).containsExactly("K0001-000001", "K0001-000002");
    assertThat(lines).extracting(RequestLine::amount).containsExactly(12_000L, 30_000L);
    assertThat(request(FileForm.FIXED, SAMPLE, summary.header().orElseThrow(), lines))
        .isEqualTo(sample);
  }

  @Test
  @DisplayName("見本の結果ファイル")
  void the_sample_of_a_result_comes_back_byte_for_byte() {
    List<RequestLine> requests = new ArrayList<>();
    FixedHeader header =
        files
            .readRequest(
                sample("sample-91-request.txt"),
                SAMPLE,
                (row, line) -> requests.add(line),
                new FileFaults())
            .header()
            .orElseThrow();
    byte[] sample = sample("sample-91-result.txt");
    List<ResultLine> results = new ArrayList<>();
    FileFaults faults = new FileFaults();
    files.readResult(sample, SAMPLE, (row, line) -> results.add(line), faults);
    assertThat(faults.kept()).isEmpty();
    assertThat(results).extracting(ResultLine::isDeducted).containsExactly(true, false);
    List<AnsweredLine> answered = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      answered.add(new AnsweredLine(requests.get(i), results.get(i)));
    }
    assertThat(result(FileForm.FIXED, SAMPLE, header, answered)).isEqualTo(sample);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("十万の控除依頼")
  void a_hundred_thousand_requests_come_back(FileForm form) {
    GeneratedLists lists = new GeneratedLists(1 + form.ordinal());
    for (int i = 0; i < LISTS; i++) {
      BatchKey batch = lists.batch();
      FixedHeader header = lists.header();
      List<RequestLine> written = rows(lists, form).stream().map(AnsweredLine::request).toList();
      byte[] content = request(form, batch, header, written);
      List<RequestLine> read = new ArrayList<>();
      FileFaults faults = new FileFaults();
      FileSummary summary =
          files.readRequest(content, batch, (row, line) -> read.add(line), faults);
      assertThat(faults.kept()).isEmpty();
      assertThat(read).isEqualTo(written);
      assertThat(summary.form()).isEqualTo(form);
      assertThat(request(form, batch, summary.header().orElse(header), read)).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("十万の控除結果")
  void a_hundred_thousand_results_come_back(FileForm form) {
    GeneratedLists lists = new GeneratedLists(101 + form.ordinal());
    for (int i = 0; i < LISTS; i++) {
      BatchKey batch = lists.batch();
      FixedHeader header = lists.header();
      List<AnsweredLine> written = rows(lists, form);
      byte[] content = result(form, batch, header, written);
      List<ResultLine> read = new ArrayList<>();
      FileFaults faults = new FileFaults();
      files.readResult(content, batch, (row, line) -> read.add(line), faults);
      assertThat(faults.kept()).isEmpty();
      assertThat(read).isEqualTo(written.stream().map(AnsweredLine::result).toList());
    }
  }

  private static List<AnsweredLine> rows(GeneratedLists lists, FileForm form) {
    return form.isFixed() ? lists.fixedRows() : lists.csvRows(form == FileForm.CSV);
  }

  private byte[] request(
      FileForm form, BatchKey batch, FixedHeader header, List<RequestLine> lines) {
    return written(out -> files.beginRequest(out, form, batch, header), lines);
  }

  private byte[] result(
      FileForm form, BatchKey batch, FixedHeader header, List<AnsweredLine> lines) {
    return written(out -> files.beginResult(out, form, batch, header), lines);
  }

  /** Begins a file. */
  @FunctionalInterface
  private interface Beginning<T> {
    LineWriter<T> begin(ByteArrayOutputStream out) throws IOException;
  }

  private static <T> byte[] written(Beginning<T> beginning, List<T> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      LineWriter<T> writer = beginning.begin(out);
      for (T line : lines) {
        writer.line(line);
      }
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] sample(String name) {
    try (InputStream in = FileRoundTripTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
