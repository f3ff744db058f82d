package org.tenbiki.infrastructure.deductionfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenbiki.infrastructure.csv.FileText;

/** What a file is, from how it begins: people choose the wrong one in the dialog. */
final class FileRecognition {
  /** What files begin with that are no lists, and what people call them. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          entry("PK\3\4", "ZIP / XLSX"),
          entry("PK\5\6", "ZIP"),
          entry("%PDF", "PDF"),
          entry("\u00D0\u00CF\u0011\u00E0", "XLS / DOC"),
          entry("\u001F\u008B", "GZIP"),
          entry("Rar!", "RAR"),
          entry("7z\u00BC\u00AF", "7-Zip"),
          entry("\u0089PNG", "PNG"),
          entry("\u00FF\u00D8\u00FF", "JPEG"),
          entry("{\\rt", "RTF"),
          entry("<", "HTML / XML"));

  private static final int LONGEST = 4;
  private static final String BLANKS = " \t\r\n";

  /** Nothing but digits, at the start of a header record. */
  private static final int DIGITS = 14;

  private static final int BEGINNING = 2_000;

  /** Begins each kana of half width, and no character of JIS X 0201. */
  private static final byte HALF_KANA_IN_UTF_8 = (byte) 0xEF;

  /** One of so many bytes. */
  private static final int LEAST_SHARE_OF_ZEROS = 20;

  private FileRecognition() {}

  /** Empty if it may be a list. */
  static Optional<String> other(byte[] content) {
    int from = firstSeen(content);
    String start = new String(content, from, Math.min(LONGEST, content.length - from), ISO_8859_1);
    return OTHERS.entrySet().stream()
        .filter(other -> start.startsWith(other.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Behind a byte order mark and what shows nothing. */
  private static int firstSeen(byte[] content) {
    int from = FileText.start(content);
    while (from < content.length && BLANKS.indexOf(content[from]) >= 0) {
      from++;
    }
    return from;
  }

  /** With a mark, or without: then digits and commas bring a zero each. */
  static boolean isUtf16(byte[] content) {
    if (content.length >= 2) {
      int mark = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
      if (mark == 0xFEFF || mark == 0xFFFE) {
        return true;
      }
    }
    int zeros = 0;
    for (byte b : content) {
      if (b == 0) {
        zeros++;
      }
    }
    return zeros > content.length / LEAST_SHARE_OF_ZEROS && hasZeroSoon(content);
  }

  /** The first comma or digit brings one; what fills up fixed-length records comes later. */
  private static boolean hasZeroSoon(byte[] content) {
    return IntStream.range(0, Math.min(DIGITS, content.length)).anyMatch(at -> content[at] == 0);
  }

  /** In ISO-2022-JP, which changes to kanji by a sign of three bytes. */
  static boolean isIso2022(byte[] content) {
    return new String(content, 0, Math.min(BEGINNING, content.length), ISO_8859_1)
        .contains("\u001B$");
  }

  /** Of fixed length, but in UTF-8: with a mark, or with kana of three bytes. */
  static boolean isFixedInUtf8(byte[] content) {
    int start = FileText.start(content);
    if (start > 0) {
      return isFixed(Arrays.copyOfRange(content, start, Math.min(content.length, start + DIGITS)));
    }
    return isFixed(content)
        && IntStream.range(0, Math.min(BEGINNING, content.length))
            .anyMatch(at -> content[at] == HALF_KANA_IN_UTF_8)
        && FileText.lineThatIsNotUtf8(content) == 0;
  }

  /**
   * The line with a byte that stands in no text, from 1; 0 if there is none. Whatever reads lines
   * may rely on that.
   */
  static int lineWithZero(byte[] content) {
    for (int i = 0; i < content.length; i++) {
      if (content[i] == 0) {
        int line = lineOf(content, i);
        return line == 1 && isFixed(content) ? 1 + i / FixedField.RECORD_LENGTH : line;
      }
    }
    return 0;
  }

  /**
   * The record of CSV, from 1, that a CR ends which no LF follows; 0 if there is none. Within a
   * cell in quotation marks it is a character.
   */
  static int recordWithLoneCr(byte[] content) {
    int record = 1;
    boolean quoted = false;
    boolean begins = true;
    for (int i = FileText.start(content); i < content.length; i++) {
      byte b = content[i];
      if (b == '"' && (quoted || begins)) {
        quoted = !quoted;
        begins = true;
        continue;
      }
      if (!quoted && b == '\r' && (i + 1 == content.length || content[i + 1] != '\n')) {
        return record;
      }
      if (!quoted && b == '\n') {
        record++;
      }
      begins = b == ',' || b == '\n';
    }
    return 0;
  }

  private static int lineOf(byte[] content, int place) {
    return 1 + (int) IntStream.range(0, place).filter(before -> content[before] == '\n').count();
  }

  /**
   * Every record begins with a digit; a line of column names does not, and a line of cells without
   * them has a comma soon.
   */
  static boolean isFixed(byte[] content) {
    return content.length > 0
        && content[0] >= '0'
        && content[0] <= '9'
        && new String(content, 0, Math.min(DIGITS, content.length), ISO_8859_1).indexOf(',') < 0;
  }
}
