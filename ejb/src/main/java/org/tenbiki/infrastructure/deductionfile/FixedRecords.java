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
  private static final int SEPARATED = FixedField.RECORD_LENGTH + LINE_END.length();

  /** With header, trailer and end. */
  private static final int MOST_RECORDS = ListLimits.MOST_ROWS + 3;

  /** How many records tell whether there are line ends. */
  private static final int LOOKED_AT = 10;

  private final byte[] content;
  private final int end;
  private final boolean separated;
  private final FileFaults faults;
  private final boolean slipped;
  private int count;
  private boolean skipped;
  private boolean followsSkipped;

  FixedRecords(byte[] content, FileFaults faults) {
    this.content = content;
    this.faults = faults;
    int last = content.length;
    if (last > 0 && content[last - 1] == END_OF_FILE) {
      last--;
    }
    separated = hasLineEnds(last);
    end = separated ? withoutBlankLines(last) : endsLine(last) ? last - LINE_END.length() : last;
    slipped = !separated && end % FixedField.RECORD_LENGTH != 0 && isWholeAtItsEnd();
  }

  /** Whether most of the first records end with one; the last need not. */
  private boolean hasLineEnds(int last) {
    int first = Math.min(last - LINE_END.length(), LOOKED_AT * SEPARATED);
    long ends =
        IntStream.range(0, first)
            .filter(at -> content[at] == LF || content[at] == CR && content[at + 1] != LF)
            .count();
    return 2 * ends >= Math.max(1, first / SEPARATED);
  }

  private boolean endsLine(int last) {
    return last > 1 && content[last - 2] == CR && content[last - 1] == LF;
  }

  /** Editors leave some behind the last record. */
  private int withoutBlankLines(int last) {
    int end = last;
    while (endsLine(end) && endsLine(end - LINE_END.length())) {
      end -= LINE_END.length();
    }
    return end;
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
    int length = separated ? SEPARATED : FixedField.RECORD_LENGTH;
    if (end > MOST_RECORDS * length + length / 2) {
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
        if (isLost(at) || !read(reader, at)) {
          fault(FaultKind.RECORD_SLIPPED, "");
          return;
        }
        followsSkipped = false;
      } else {
        skipped = true;
        followsSkipped = true;
        fault(FaultKind.RECORD_LENGTH, String.valueOf(found));
      }
      at += found;
      if (separated && at < end) {
        at += lineEnd(at, found);
      }
    }
  }

  /**
   * @return false if the next one is lost and something is wrong in this one: it is that which has
   *     another length
   */
  private boolean read(Consumer<FixedRecord> reader, int at) {
    FileFaults told = isLost(at + FixedField.RECORD_LENGTH) ? new FileFaults() : faults;
    reader.accept(new FixedRecord(content, at, count, told));
    return told == faults || told.isEmpty();
  }

  /** Whether neither this one nor the next looks like a record where records may have moved. */
  private boolean isLost(int at) {
    return slipped && !isRecord(at) && !isRecord(at + FixedField.RECORD_LENGTH);
  }

  /** Whether it begins like one, and ends like one: with what fills it up. */
  private boolean isRecord(int at) {
    int next = at + FixedField.RECORD_LENGTH;
    return next <= end
        && FixedLayout.KINDS.indexOf(content[at]) >= 0
        && content[next - 1] == ' '
        && (content[at] != FixedLayout.TRAILER || next + FixedField.RECORD_LENGTH == end);
  }

  /** How many there were so far, passed on or not. */
  int count() {
    return count;
  }

  /** Whether one was not passed on so far. */
  boolean hasSkipped() {
    return skipped;
  }

  /** Whether the one before was not. */
  boolean followsSkipped() {
    return followsSkipped;
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
