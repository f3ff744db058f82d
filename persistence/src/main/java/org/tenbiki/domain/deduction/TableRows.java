package org.tenbiki.domain.deduction;

import java.io.IOException;
import java.util.List;
import org.tenbiki.domain.shared.TableCell;

/** Takes a table row by row, the names of its columns first. */
@FunctionalInterface
public interface TableRows {
  void row(List<TableCell> cells) throws IOException;
}
