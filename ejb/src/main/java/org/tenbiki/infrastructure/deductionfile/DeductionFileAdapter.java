package org.tenbiki.infrastructure.deductionfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tenbiki.domain.deduction.AnsweredLine;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FileLines;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.deduction.TableRows;
import org.tenbiki.infrastructure.csv.FileText;

/** {@link DeductionFiles} in both formats. */
@ApplicationScoped
public class DeductionFileAdapter implements DeductionFiles {
  @Override
  public boolean leavesNamesOut(byte[] content) {
    return FileRecognition.isFixed(content);
  }

  @Override
  public FileSummary readRequest(
      byte[] content, BatchKey batch, FileLines<RequestLine> lines, FileFaults faults) {
    FileSummary summary =
        isFixed(content, faults)
            ? new FixedReader(
                    content,
                    batch,
                    faults,
                    false,
                    (row, line, result) -> lines.line(row, line),
                    lines::faulty)
                .read()
            : csv(
                content,
                new CsvReader(CsvColumn.REQUEST, batch, faults),
                CsvLines::request,
                lines,
                faults);
    if (faults.isEmpty() && summary.rows() == 0) {
      whole(faults, FaultKind.NO_ROWS, "");
    }
    return summary;
  }

  @Override
  public FileSummary readResult(
      byte[] content, BatchKey batch, FileLines<ResultLine> lines, FileFaults faults) {
    if (isFixed(content, faults)) {
      return new FixedReader(
              content,
              batch,
              faults,
              true,
              (row, line, result) -> lines.line(row, result),
              lines::faulty)
          .read();
    }
    return csv(
        content,
        new CsvReader(CsvColumn.RESULT_FILE, batch, faults),
        CsvLines::result,
        lines,
        faults);
  }

  @Override
  public int placeOf(byte[] content, FileField field) {
    return FileRecognition.isFixed(content) ? FixedLayout.Data.placeOf(field) : 0;
  }

  @Override
  public LineWriter<RequestLine> beginRequest(
      OutputStream out, FileForm form, BatchKey batch, FixedHeader header) throws IOException {
    return form.isFixed()
        ? FixedWriter.request(out, batch, header)
        : new CsvWriter<>(out, form, CsvColumn.REQUEST, line -> CsvLines.cells(batch, line));
  }

  @Override
  public LineWriter<AnsweredLine> beginResult(
      OutputStream out, FileForm form, BatchKey batch, FixedHeader header) throws IOException {
    return form.isFixed()
        ? FixedWriter.result(out, batch, header)
        : new CsvWriter<>(
            out, form, CsvColumn.RESULT_FILE, line -> CsvLines.cells(batch, line.result()));
  }

  @Override
  public LineWriter<RequestLine> beginRequestTable(TableRows out, BatchKey batch)
      throws IOException {
    return new TableWriter<>(out, CsvColumn.REQUEST, line -> CsvLines.cells(batch, line));
  }

  @Override
  public LineWriter<AnsweredLine> beginResultTable(TableRows out, BatchKey batch)
      throws IOException {
    return new TableWriter<>(
        out, CsvColumn.RESULT_FILE, line -> CsvLines.cells(batch, line.result()));
  }

  private static <T> FileSummary csv(
      byte[] content,
      CsvReader reader,
      BiFunction<CsvReader, CsvCells, Optional<T>> lineOf,
      FileLines<T> lines,
      FileFaults faults) {
    Consumer<CsvCells> row =
        cells ->
            lineOf
                .apply(reader, cells)
                .ifPresentOrElse(
                    line -> lines.line(cells.row(), line),
                    () -> lines.faulty(cells.row(), cells.key()));
    if (!faults.isEmpty()) {
      return new FileSummary(FileForm.CSV, null, 0);
    }
    int alone = FileRecognition.recordWithLoneCr(content);
    if (alone > 0) {
      faults.add(new FileFault(alone, FileField.RECORD, 0, FaultKind.LINE_END, "CR", "CRLF, LF"));
      return new FileSummary(FileForm.CSV, null, 0);
    }
    int wrong = FileText.lineThatIsNotUtf8(content);
    if (wrong == 0) {
      return new FileSummary(FileForm.CSV, null, reader.read(FileText.utf8(content), row));
    }
    // half of the bytes of broken UTF-8 pass for Windows-31J, but they make no names of columns
    if (namesColumns(FileText.windows31J(content))) {
      wrong = FileText.lineThatIsNotWindows31J(content);
      if (wrong == 0) {
        return new FileSummary(
            FileForm.CSV_WINDOWS, null, reader.read(FileText.windows31J(content), row));
      }
    }
    unreadable(faults, wrong, "");
    return new FileSummary(FileForm.CSV, null, 0);
  }

  private static boolean namesColumns(Reader text) {
    try {
      return new BufferedReader(new RecordReader(text))
          .lines()
          .findFirst()
          .orElse("")
          .contains(CsvColumn.ROW_KEY.title());
    } catch (UncheckedIOException e) {
      // a line that is longer than any names of columns
      return false;
    }
  }

  /** Tells what is no list at all; then nothing is read. */
  private static boolean isFixed(byte[] content, FileFaults faults) {
    if (content.length == 0) {
      whole(faults, FaultKind.EMPTY_FILE, "");
      return false;
    }
    Optional<String> other = FileRecognition.other(content);
    if (other.isPresent()) {
      whole(faults, FaultKind.OTHER_FILE, other.get());
      return false;
    }
    if (FileRecognition.isUtf16(content)) {
      unreadable(faults, 0, "UTF-16");
      return false;
    }
    int zero = FileRecognition.lineWithZero(content);
    if (zero > 0) {
      unreadable(faults, zero, "NUL");
      return false;
    }
    if (FileRecognition.isIso2022(content)) {
      unreadable(faults, 0, "ISO-2022-JP");
      return false;
    }
    if (FileRecognition.isFixedInUtf8(content)) {
      faults.add(
          new FileFault(
              0, FileField.FILE, 0, FaultKind.FIXED_IN_UTF_8, "UTF-8", "Shift_JIS (JIS X 0201)"));
      return false;
    }
    return FileRecognition.isFixed(content);
  }

  /**
   * @param line 0 for the file as a whole
   */
  private static void unreadable(FileFaults faults, int line, String found) {
    faults.add(
        new FileFault(line, FileField.FILE, 0, FaultKind.UNREADABLE, found, "UTF-8, Windows-31J"));
  }

  private static void whole(FileFaults faults, FaultKind kind, String found) {
    faults.add(new FileFault(0, FileField.FILE, 0, kind, found, ""));
  }
}
