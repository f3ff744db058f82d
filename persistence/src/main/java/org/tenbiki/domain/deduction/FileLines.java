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

  /**
   * A row that is not passed on, because something in it is a fault.
   *
   * @param key as it stands there, which may be no key at all
   */
  default void faulty(int row, String key) {}
}
