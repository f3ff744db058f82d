package org.tenbiki.application.deduction.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.infrastructure.csv.FileText;

/** Cuts files into fields and looks at none of them: what nobody can do with less work. */
final class BareReading {
  private static final int RECORD = 122;
  private static final int OTHERS = 2;
  private static final int NAMES_BEFORE_KEY = 3;

  private BareReading() {}

  /** Rows of a file that the product wrote. */
  static void each(FileForm form, byte[] content, Consumer<RequestLine> rows) {
    switch (form) {
      case FIXED -> fixed(content, rows);
      case CSV -> csv(content, UTF_8, rows);
      case CSV_WINDOWS -> csv(content, FileText.WINDOWS_31J, rows);
    }
  }

  private static void fixed(byte[] content, Consumer<RequestLine> rows) {
    for (int at = RECORD; at < content.length - OTHERS * RECORD; at += RECORD) {
      rows.accept(
          new RequestLine(
              text(content, at, 92, 111),
              DataType.DEDUCT,
              "",
              "",
              text(content, at, 51, 80),
              "",
              Product.OTHER,
              new PayerAccount(
                  text(content, at, 2, 5),
                  text(content, at, 6, 20),
                  text(content, at, 21, 23),
                  text(content, at, 24, 38),
                  text(content, at, 43, 43),
                  text(content, at, 44, 50)),
              null,
              Long.parseLong(text(content, at, 81, 90)),
              null,
              null,
              null));
    }
  }

  /**
   * @param from the first byte, from 1, as formats count
   */
  private static String text(byte[] content, int record, int from, int to) {
    return new String(content, record + from - 1, to - from + 1, FileText.WINDOWS_31J)
        .stripTrailing();
  }

  private static void csv(byte[] content, Charset encoding, Consumer<RequestLine> rows) {
    try (Reader text = new InputStreamReader(new ByteArrayInputStream(content), encoding);
        CSVParser parser = CSVFormat.RFC4180.parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      records.next();
      while (records.hasNext()) {
        rows.accept(line(records.next()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RequestLine line(CSVRecord cells) {
    int cell = NAMES_BEFORE_KEY;
    String key = cells.get(cell++);
    cell++;
    return new RequestLine(
        key,
        DataType.DEDUCT,
        cells.get(cell++),
        cells.get(cell++),
        cells.get(cell++),
        cells.get(cell++),
        Product.LOAN,
        PayerAccount.of(cells.get(++cell), cells.get(++cell)),
        null,
        Long.parseLong(cells.get(cell + 2)),
        null,
        null,
        null);
  }
}
