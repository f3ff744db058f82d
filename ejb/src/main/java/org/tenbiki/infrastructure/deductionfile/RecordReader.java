package org.tenbiki.infrastructure.deductionfile;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives the characters of no more than one record at a time: whoever parses CSV keeps a record
 * whole, and one of a few million commas, or of quotation marks without an end, would fill the
 * memory of a node.
 */
final class RecordReader extends FilterReader {
  /** Characters; the longest record that can be right has some 2,000. */
  static final int MOST = 100_000;

  private int left = MOST;
  private boolean severalLines;

  RecordReader(Reader text) {
    super(text);
  }

  /** Another record may come. */
  void nextRecord() {
    left = MOST;
    severalLines = false;
  }

  /** Whether what came of the record has line ends: then it is in quotation marks. */
  boolean hasSeveralLines() {
    return severalLines;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    severalLines |= read == '\n';
    return counted(read, 1);
  }

  @Override
  public int read(char[] characters, int offset, int length) throws IOException {
    int count = super.read(characters, offset, Math.min(length, Math.max(1, left)));
    for (int i = 0; i < count; i++) {
      severalLines |= characters[offset + i] == '\n';
    }
    return counted(count, count);
  }

  private int counted(int result, int count) throws IOException {
    if (result >= 0) {
      left -= count;
      if (left < 0) {
        throw new RecordTooLongException();
      }
    }
    return result;
  }

  /** A record went on for longer than any can. */
  static final class RecordTooLongException extends IOException {}
}
