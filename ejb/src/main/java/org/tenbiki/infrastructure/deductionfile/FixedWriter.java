package org.tenbiki.infrastructure.deductionfile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.tenbiki.domain.deduction.AnsweredLine;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.infrastructure.deductionfile.FixedLayout.Data;
import org.tenbiki.infrastructure.deductionfile.FixedLayout.Header;
import org.tenbiki.infrastructure.deductionfile.FixedLayout.Trailer;

/** Writes one fixed-length file with CRLF. Source: formats, fixed length. */
final class FixedWriter {
  private static final byte[] LINE_END = "\r\n".getBytes(US_ASCII);
  private static final int NOTHING_YET = 0;

  /** 普通, where the list does not say. */
  private static final String USUAL_ACCOUNT_KIND = "1";

  private final OutputStream out;
  private final FixedHeader header;
  private final FixedTotals totals = new FixedTotals();
  private final byte[] record = new byte[FixedField.RECORD_LENGTH];

  private FixedWriter(OutputStream out, BatchKey batch, FixedHeader header) throws IOException {
    this.out = out;
    this.header = header;
    begin(FixedLayout.HEADER);
    put(Header.TYPE, FixedLayout.TYPE);
    put(Header.CODE_KIND, "0");
    put(Header.CONSIGNOR_CODE, header.code());
    put(Header.CONSIGNOR_NAME, header.name());
    put(
        Header.DATE,
        batch.deductionDate().getMonthValue() * 100L + batch.deductionDate().getDayOfMonth());
    put(Header.BANK_NUMBER, header.bankNumber());
    put(Header.BANK_NAME, header.bankName());
    put(Header.BRANCH_NUMBER, header.branchNumber());
    put(Header.BRANCH_NAME, header.branchName());
    if (!header.accountKind().isEmpty()) {
      put(Header.ACCOUNT_KIND, header.accountKind());
    }
    if (!header.accountNumber().isEmpty()) {
      put(Header.ACCOUNT_NUMBER, header.accountNumber());
    }
    end();
  }

  static LineWriter<RequestLine> request(OutputStream out, BatchKey batch, FixedHeader header)
      throws IOException {
    FixedWriter writer = new FixedWriter(out, batch, header);
    return new LineWriter<>() {
      @Override
      public void line(RequestLine line) throws IOException {
        if (line.type().asksForMoney()) {
          writer.data(line, NOTHING_YET);
        }
      }

      @Override
      public void finish() throws IOException {
        writer.finish(false);
      }
    };
  }

  static LineWriter<AnsweredLine> result(OutputStream out, BatchKey batch, FixedHeader header)
      throws IOException {
    FixedWriter writer = new FixedWriter(out, batch, header);
    return new LineWriter<>() {
      @Override
      public void line(AnsweredLine line) throws IOException {
        writer.data(line.request(), code(line.result()));
      }

      @Override
      public void finish() throws IOException {
        writer.finish(true);
      }
    };
  }

  /** 入金中止 has no code of its own; 委託者都合 comes nearest. */
  private static int code(ResultLine result) {
    UndeductibleReason reason = result.reason();
    if (reason != null) {
      return reason.code();
    }
    return result.depositStopped()
        ? UndeductibleReason.STOPPED_BY_ORGANISATION.code()
        : NOTHING_YET;
  }

  private void data(RequestLine line, int result) throws IOException {
    PayerAccount account = line.account();
    begin(FixedLayout.DATA);
    put(Data.BANK_NUMBER, orElse(account.bankNumber(), header.bankNumber()));
    put(
        Data.BANK_NAME,
        orElse(account.bankName(), account.bankNumber().isEmpty() ? header.bankName() : ""));
    put(Data.BRANCH_NUMBER, account.branchNumber());
    put(Data.BRANCH_NAME, account.branchName());
    put(Data.ACCOUNT_KIND, orElse(account.kind(), USUAL_ACCOUNT_KIND));
    put(Data.ACCOUNT_NUMBER, account.number());
    put(Data.DEPOSITOR_NAME, Jis0201.fold(orElse(line.kana(), line.name())));
    put(Data.AMOUNT, line.amount());
    put(Data.NEW_CODE, newCode(line.type()));
    put(Data.ROW_KEY, line.key());
    put(Data.RESULT_CODE, result);
    end();
    totals.add(line.amount(), result != NOTHING_YET);
  }

  private static String orElse(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static int newCode(DataType type) {
    return switch (type) {
      case START -> 1;
      case CHANGE -> 2;
      case DEDUCT, STOP -> 0;
    };
  }

  private void finish(boolean answered) throws IOException {
    begin(FixedLayout.TRAILER);
    put(Trailer.TOTAL_COUNT, totals.count());
    put(Trailer.TOTAL_AMOUNT, totals.amount());
    put(Trailer.DONE_COUNT, answered ? totals.doneCount() : 0);
    put(Trailer.DONE_AMOUNT, answered ? totals.doneAmount() : 0);
    put(Trailer.FAILED_COUNT, answered ? totals.failedCount() : 0);
    put(Trailer.FAILED_AMOUNT, answered ? totals.failedAmount() : 0);
    end();
    begin(FixedLayout.END);
    end();
    out.flush();
  }

  private void begin(char kind) {
    Arrays.fill(record, (byte) ' ');
    record[0] = (byte) kind;
  }

  private void end() throws IOException {
    out.write(record);
    out.write(LINE_END);
  }

  private void put(FixedField field, long number) {
    long left = number;
    for (int i = field.length() - 1; i >= 0; i--) {
      record[field.from() - 1 + i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    if (left != 0) {
      throw new IllegalArgumentException(field.name() + " does not hold " + number);
    }
  }

  /** What is longer than its field is cut: names are told shorter, never numbers. */
  private void put(FixedField field, String text) {
    int length = Math.min(text.length(), field.length());
    if (field.digits()) {
      if (text.length() > field.length()) {
        throw new IllegalArgumentException(field.name() + " does not hold " + text);
      }
      int blank = field.length() - length;
      Arrays.fill(record, field.from() - 1, field.from() - 1 + blank, (byte) '0');
      for (int i = 0; i < length; i++) {
        record[field.from() - 1 + blank + i] = (byte) text.charAt(i);
      }
      return;
    }
    for (int i = 0; i < length; i++) {
      record[field.from() - 1 + i] = Jis0201.encode(text.charAt(i));
    }
  }
}
