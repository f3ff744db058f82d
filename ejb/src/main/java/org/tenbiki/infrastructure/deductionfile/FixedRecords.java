package org.tenbiki.infrastructure.deductionfile;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.ListLimits;

/**
 * Cuts a fixed-length file into records: one after another, or each but the last surely ended by
 * CRLF; a last 0x1A is passed over. Source: formats, fixed length.
 */
final class FixedRecords {
  private static final byte CR = '\r';
  private static final byte LF = '\n';
  private static final byte END_OF_FILE = 0x1A;
  private static final String LINE_END = "\r\n";

  private static final String KINDS =
      "" + FixedLayout.HEADER + FixedLayout.DATA + FixedLayout.TRAILER + FixedLayout.END;

  /** With header, trailer and end. */
  private static final int MOST_RECORDS = ListLimits.MOST_ROWS + 3;

  private final byte[] content;
  private final int end;
  private final boolean separated;
  private final FileFaults faults;
  private final boolean slipped;
  private int count;
  private boolean skipped;

  FixedRecords(byte[] content, FileFaults faults) {
    this.content = content;
    this.faults = faults;
    end =
        content.length > 0 && content[content.length - 1] == END_OF_FILE
            ? content.length - 1
            : content.length;
    separated = lengthUpToLineEnd(0) < Math.min(end, 2 * FixedField.RECORD_LENGTH);
    slipped = !separated && end % FixedField.RECORD_LENGTH != 0 && isWholeAtItsEnd();
  }

  /** Whether the last bytes are an end record. */
  private boolean isWholeAtItsEnd() {
    int last = end - FixedField.RECORD_LENGTH;
    return last > 0
        && content[last] == FixedLayout.END
        && IntStream.range(last + 1, end).allMatch(at -> content[at] == ' ');
  }

  /**
   * Passes on what has the length of a record, in the order of the file. Where records that follow
   * one another are not all of one length, nothing is from the one on that shows it.
   */
  void each(Consumer<FixedRecord> reader) {
    int length = FixedField.RECORD_LENGTH + (separated ? LINE_END.length() : 0);
    if (end > MOST_RECORDS * length) {
      tooMany(0);
      return;
    }
    int at = 0;
    while (at < end) {
      count++;
      if (count > MOST_RECORDS) {
        tooMany(count);
        return;
      }
      int found = separated ? lengthUpToLineEnd(at) : Math.min(FixedField.RECORD_LENGTH, end - at);
      if (found == FixedField.RECORD_LENGTH) {
        if (slipped && !isRecord(at)) {
          fault(FaultKind.RECORD_SLIPPED, "");
          return;
        }
        reader.accept(new FixedRecord(content, at, count, faults));
      } else {
        skipped = true;
        fault(FaultKind.RECORD_LENGTH, String.valueOf(found));
      }
      at += found;
      if (separated && at < end) {
        at += lineEnd(at, found);
      }
    }
  }

  /** Whether it begins like one, and ends like one: with what fills it up. */
  private boolean isRecord(int at) {
    return KINDS.indexOf(content[at]) >= 0 && content[at + FixedField.RECORD_LENGTH - 1] == ' ';
  }

  /** How many there were so far, passed on or not. */
  int count() {
    return count;
  }

  /** Whether one was not passed on so far. */
  boolean hasSkipped() {
    return skipped;
  }

  private int lineEnd(int at, int length) {
    if (content[at] == CR && at + 1 < end && content[at + 1] == LF) {
      return 2;
    }
    faults.add(
        new FileFault(
            count,
            FileField.RECORD,
            length + 1,
            FaultKind.LINE_END,
            content[at] == CR ? "CR" : "LF",
            "CRLF"));
    return 1;
  }

  private int lengthUpToLineEnd(int from) {
    int at = from;
    while (at < end && content[at] != CR && content[at] != LF) {
      at++;
    }
    return at - from;
  }

  private void tooMany(int row) {
    faults.add(
        new FileFault(
            row,
            FileField.FILE,
            0,
            FaultKind.TOO_MANY_ROWS,
            "",
            String.valueOf(ListLimits.MOST_ROWS)));
  }

  private void fault(FaultKind kind, String found) {
    faults.add(
        new FileFault(
            count, FileField.RECORD, 1, kind, found, String.valueOf(FixedField.RECORD_LENGTH)));
  }
}
