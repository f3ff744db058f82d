package org.tenbiki.domain.deduction;

/**
 * Takes the rows of a file as they are read.
 *
 * @param <T> {@link RequestLine} or {@link ResultLine}
 */
@FunctionalInterface
public interface FileLines<T> {
  /**
   * @param row as in {@link FileFault#row}
   */
  void line(int row, T line);
}
