package org.tenbiki.infrastructure.deductionfile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.infrastructure.deductionfile.FixedLayout.Data;
import org.tenbiki.infrastructure.deductionfile.FixedLayout.End;
import org.tenbiki.infrastructure.deductionfile.FixedLayout.Header;
import org.tenbiki.infrastructure.deductionfile.FixedLayout.Trailer;

/** Reads one fixed-length file: header, data, trailer, end. Source: formats, fixed length. */
final class FixedReader {
  private static final String NOTHING_YET = "0";
  private static final String[] RESULTS = {NOTHING_YET, "1", "2", "3", "4", "8", "9"};
  private static final String[] ACCOUNT_KINDS = {"1", "2", "3", "4", "9"};

  private final BatchKey batch;
  private final FileFaults faults;
  private final boolean answered;
  private final Answers answers;
  private final Faulty faulty;
  private final FixedRecords records;
  private final FixedTotals totals = new FixedTotals();
  private final Map<String, Integer> rowsOfKeys = new HashMap<>();
  private @Nullable FixedHeader header;

  /** What may come next. */
  private String next = String.valueOf(FixedLayout.HEADER);

  /** Nobody knows what the record before was: then any may follow. */
  private boolean lost;

  /** Takes a data record that can be read. */
  @FunctionalInterface
  interface Answers {
    void row(int row, RequestLine line, ResultLine result);
  }

  /** Takes a data record that cannot. */
  @FunctionalInterface
  interface Faulty {
    void row(int row, String key);
  }

  /**
   * @param answered whether it is a result
   */
  FixedReader(
      byte[] content,
      BatchKey batch,
      FileFaults faults,
      boolean answered,
      Answers answers,
      Faulty faulty) {
    this.batch = batch;
    this.faults = faults;
    this.answered = answered;
    this.answers = answers;
    this.faulty = faulty;
    records = new FixedRecords(content, faults);
  }

  FileSummary read() {
    records.each(this::record);
    if (faults.isEmpty() && !next.isEmpty()) {
      faults.add(
          new FileFault(
              records.count() + 1,
              FileField.RECORD,
              1,
              FaultKind.MISSING_RECORD,
              "",
              String.join(", ", next.split(""))));
    }
    return new FileSummary(FileForm.FIXED, header, totals.count());
  }

  private void record(FixedRecord record) {
    char kind = record.kind();
    if (next.isEmpty()) {
      record.fault(FixedLayout.DATA_KIND, FaultKind.AFTER_END, String.valueOf(kind), "");
      return;
    }
    boolean anything = lost || records.followsSkipped();
    lost = false;
    if (next.indexOf(kind) < 0 && !(anything && FixedLayout.KINDS.indexOf(kind) >= 0)) {
      record.fault(
          FixedLayout.DATA_KIND,
          FaultKind.RECORD_ORDER,
          String.valueOf(kind),
          String.join(", ", next.split("")));
    }
    switch (kind) {
      case FixedLayout.HEADER -> header(record);
      case FixedLayout.DATA -> data(record);
      case FixedLayout.TRAILER -> trailer(record);
      case FixedLayout.END -> {
        record.filler(End.FILLER);
        next = "";
      }
      default -> {
        // told by the order already
        totals.rowsUnknown();
        lost = true;
      }
    }
  }

  private void header(FixedRecord record) {
    next = "" + FixedLayout.DATA + FixedLayout.TRAILER;
    record.choice(Header.TYPE, FixedLayout.TYPE);
    record.choice(Header.CODE_KIND, "0");
    String date =
        String.format(
            "%02d%02d",
            batch.deductionDate().getMonthValue(), batch.deductionDate().getDayOfMonth());
    int before = record.faultCount();
    String found = record.digits(Header.DATE);
    if (record.faultCount() == before && !found.equals(date)) {
      record.fault(Header.DATE, FaultKind.OTHER_BATCH, found, date);
    }
    record.filler(Header.FILLER);
    header =
        new FixedHeader(
            record.digits(Header.CONSIGNOR_CODE),
            record.text(Header.CONSIGNOR_NAME),
            record.digits(Header.BANK_NUMBER),
            record.text(Header.BANK_NAME),
            record.digits(Header.BRANCH_NUMBER),
            record.text(Header.BRANCH_NAME),
            record.digitsOrBlank(Header.ACCOUNT_KIND),
            record.digitsOrBlank(Header.ACCOUNT_NUMBER));
  }

  private void data(FixedRecord record) {
    next = "" + FixedLayout.DATA + FixedLayout.TRAILER;
    PayerAccount account =
        new PayerAccount(
            record.digits(Data.BANK_NUMBER),
            record.text(Data.BANK_NAME),
            record.digits(Data.BRANCH_NUMBER),
            record.text(Data.BRANCH_NAME),
            record.choice(Data.ACCOUNT_KIND, ACCOUNT_KINDS),
            record.digits(Data.ACCOUNT_NUMBER));
    record.filler(Data.FILLER);
    String kana = record.text(Data.DEPOSITOR_NAME);
    int beforeAmount = record.faultCount();
    long amount = amount(record);
    if (record.faultCount() > beforeAmount) {
      totals.amountsUnknown();
    }
    DataType type = type(record.choice(Data.NEW_CODE, "0", "1", "2"));
    String key = key(record);
    int beforeResult = record.faultCount();
    String result =
        answered
            ? record.choice(Data.RESULT_CODE, RESULTS)
            : record.choice(Data.RESULT_CODE, NOTHING_YET);
    if (record.faultCount() > beforeResult) {
      totals.resultsUnknown();
    }
    record.filler(Data.LAST_FILLER);
    totals.add(amount, !result.equals(NOTHING_YET));
    if (record.isFaultless()) {
      answers.row(
          record.row(),
          new RequestLine(
              key, type, "", "", kana, "", Product.OTHER, account, null, amount, null, null, null),
          new ResultLine(
              key, "", amount, UndeductibleReason.coded(result).orElse(null), false, ""));
    } else {
      faulty.row(record.row(), key);
    }
  }

  private static long amount(FixedRecord record) {
    int before = record.faultCount();
    long amount = record.number(Data.AMOUNT);
    if (amount < 1 && record.faultCount() == before) {
      record.fault(
          Data.AMOUNT,
          FaultKind.OUT_OF_RANGE,
          String.valueOf(amount),
          "1-" + ListLimits.MOST_AMOUNT);
    }
    return amount;
  }

  private String key(FixedRecord record) {
    int before = record.faultCount();
    String key = record.text(Data.ROW_KEY);
    if (record.faultCount() > before) {
      return key;
    }
    if (key.isEmpty()) {
      record.fault(Data.ROW_KEY, FaultKind.MISSING_VALUE, "", "");
      return key;
    }
    Integer first = rowsOfKeys.putIfAbsent(key, record.row());
    if (first != null) {
      record.fault(Data.ROW_KEY, FaultKind.KEY_TWICE, key, String.valueOf(first));
    }
    return key;
  }

  private static DataType type(String newCode) {
    return switch (newCode) {
      case "1" -> DataType.START;
      case "2" -> DataType.CHANGE;
      default -> DataType.DEDUCT;
    };
  }

  private void trailer(FixedRecord record) {
    next = String.valueOf(FixedLayout.END);
    record.filler(Trailer.FILLER);
    if (records.hasSkipped()) {
      totals.rowsUnknown();
    }
    totals.compare(record, answered);
  }
}
