package org.tenbiki.persistence.bulk;

import org.tenbiki.domain.deduction.ComparedLine;

/** Rows of a list on their way to their table, and nothing else. */
public interface RowLoading extends AutoCloseable {
  void add(ComparedLine line);

  /** Without it, closing throws away what was added. */
  void finish();

  @Override
  void close();
}
