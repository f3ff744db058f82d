package org.tenbiki.infrastructure.deductionfile;

import java.util.Arrays;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;

/** One record of a fixed-length file as it is read: each field that cannot be read is a fault. */
final class FixedRecord {
  private final byte[] content;
  private final int start;
  private final int row;
  private final FileFaults faults;
  private final int faultsBefore;

  /**
   * @param start of its {@link FixedField#RECORD_LENGTH} bytes
   */
  FixedRecord(byte[] content, int start, int row, FileFaults faults) {
    this.content = content;
    this.start = start;
    this.row = row;
    this.faults = faults;
    faultsBefore = faults.count();
  }

  int row() {
    return row;
  }

  char kind() {
    return (char) (content[start] & 0xFF);
  }

  int faultCount() {
    return faults.count();
  }

  boolean isFaultless() {
    return faults.count() == faultsBefore;
  }

  /** The digits as they stand there; zeros in place of what is none. */
  String digits(FixedField field) {
    for (int i = 0; i < field.length(); i++) {
      int b = at(field, i);
      if (b < '0' || b > '9') {
        fault(field, FaultKind.NOT_DIGITS, raw(field), "0-9 × " + field.length());
        return "0".repeat(field.length());
      }
    }
    return raw(field);
  }

  /** As {@link #digits}, but a field of blanks is empty. */
  String digitsOrBlank(FixedField field) {
    return isBlank(field) ? "" : digits(field);
  }

  long number(FixedField field) {
    long number = 0;
    for (int i = 0; i < field.length(); i++) {
      int digit = at(field, i) - '0';
      if (digit < 0 || digit > 9) {
        fault(field, FaultKind.NOT_DIGITS, raw(field), "0-9 × " + field.length());
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Without the blanks that fill it up. */
  String text(FixedField field) {
    int length = field.length();
    while (length > 0 && at(field, length - 1) == ' ') {
      length--;
    }
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      int b = at(field, i);
      if (!Jis0201.isCharacter(b)) {
        fault(field, FaultKind.CHARACTER, String.format("<%02X>", b), "");
        return "";
      }
      text[i] = Jis0201.decode((byte) b);
    }
    if (length > 0 && text[0] == ' ') {
      fault(field, FaultKind.CHARACTER, new String(text), "");
    }
    return new String(text);
  }

  /** A field that says nothing, but must not hide anything. */
  void filler(FixedField field) {
    if (!isBlank(field)) {
      fault(field, FaultKind.CHARACTER, raw(field), "␣ × " + field.length());
    }
  }

  /** A field that can only say one of these. */
  String choice(FixedField field, String... choices) {
    String found = raw(field);
    if (!Arrays.asList(choices).contains(found)) {
      fault(field, FaultKind.NOT_A_CHOICE, found, String.join(", ", choices));
    }
    return found;
  }

  void fault(FixedField field, FaultKind kind, String found, String expected) {
    faults.add(new FileFault(row, field.name(), field.from(), kind, found, expected));
  }

  private boolean isBlank(FixedField field) {
    for (int i = 0; i < field.length(); i++) {
      if (at(field, i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private String raw(FixedField field) {
    char[] raw = new char[field.length()];
    for (int i = 0; i < raw.length; i++) {
      int b = at(field, i);
      raw[i] = Jis0201.isCharacter(b) || b < ' ' ? Jis0201.decode((byte) b) : '\uFFFD';
    }
    return new String(raw);
  }

  private int at(FixedField field, int i) {
    return content[start + field.from() - 1 + i] & 0xFF;
  }
}
