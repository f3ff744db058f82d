package org.tenbiki.infrastructure.mail;

import java.io.IOException;
import java.io.Writer;

/** Collects text up to a limit, and refuses more. */
final class BoundedWriter extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final int longest;

  /**
   * @param longest UTF-16 units
   */
  BoundedWriter(int longest) {
    this.longest = longest;
  }

  @Override
  public void write(char[] from, int start, int count) throws IOException {
    if (count > longest - text.length()) {
      throw new IOException("text grows beyond " + longest);
    }
    text.append(from, start, count);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
