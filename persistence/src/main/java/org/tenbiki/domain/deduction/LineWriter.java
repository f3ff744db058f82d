package org.tenbiki.domain.deduction;

import java.io.IOException;

/**
 * Writes row by row, so that a long list needs little memory.
 *
 * @param <T> {@link RequestLine} or {@link AnsweredLine}
 */
public interface LineWriter<T> {
  void line(T line) throws IOException;

  /** Without it the file is broken, so that nobody takes a part for the whole. */
  void finish() throws IOException;
}
