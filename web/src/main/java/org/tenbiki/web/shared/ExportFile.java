package org.tenbiki.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tenbiki.domain.shared.TableCell;

/** Lines that go to a file one after another, so that a long list needs little memory. */
public interface ExportFile {
  /** Of words alone. */
  void line(List<String> cells) throws IOException;

  /** The same with numbers, where the form knows any. */
  default void row(List<TableCell> cells) throws IOException {
    line(cells.stream().map(TableCell::text).toList());
  }

  /**
   * Writes what is left; the stream stays open. Without it a file is seen to be broken, so that
   * nobody takes a part for the whole.
   */
  void finish() throws IOException;

  /** The forms in which a list may be taken away. Source: screens.md, row 27. */
  enum Form {
    /** UTF-8 with a byte order mark. */
    CSV("csv", "text/csv; charset=UTF-8"),
    /** For programs that know no UTF-8; what the code has not becomes 〓. */
    CSV_WINDOWS("csv", "text/csv; charset=Windows-31J"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Charset WINDOWS = Charset.forName("Windows-31J");
    private static final String MISSING = "〓";

    private final String extension;
    private final String contentType;

    Form(String extension, String contentType) {
      this.extension = extension;
      this.contentType = contentType;
    }

    public String extension() {
      return extension;
    }

    public String contentType() {
      return contentType;
    }

    /** Begins a file. */
    public ExportFile begin(OutputStream out) throws IOException {
      return switch (this) {
        case CSV -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          writer.write(Csv.BYTE_ORDER_MARK);
          yield new CsvFile(writer);
        }
        case CSV_WINDOWS -> new CsvFile(new OutputStreamWriter(out, windows()));
        case XLSX -> new XlsxFile(out);
      };
    }

    private static CharsetEncoder windows() {
      return WINDOWS
          .newEncoder()
          .replaceWith(MISSING.getBytes(WINDOWS))
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
  }

  /** Comma-separated values. */
  record CsvFile(Writer out) implements ExportFile {
    @Override
    public void line(List<String> cells) throws IOException {
      out.write(Csv.line(cells));
    }

    @Override
    public void finish() throws IOException {
      out.flush();
    }
  }
}
