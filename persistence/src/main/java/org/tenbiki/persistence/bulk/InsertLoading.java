package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.ComparedLine;

/** Many rows for a database without a way of its own. */
final class InsertLoading implements RowLoading {
  private static final List<String> KEY = List.of("batch_id", "position");

  private final BatchInsert insert;
  private final long batchId;
  private int position;

  private InsertLoading(BatchInsert insert, long batchId) {
    this.insert = insert;
    this.batchId = batchId;
  }

  static InsertLoading begin(Connection connection, long batchId) {
    List<String> columns = new ArrayList<>(KEY);
    columns.addAll(LineTable.COLUMNS);
    return new InsertLoading(BatchInsert.into(connection, "deduction_line", columns), batchId);
  }

  @Override
  public void add(ComparedLine line) {
    position++;
    @Nullable Object[] values = LineTable.values(line);
    @Nullable Object[] row = new @Nullable Object[KEY.size() + values.length];
    row[0] = batchId;
    row[1] = position;
    System.arraycopy(values, 0, row, KEY.size(), values.length);
    insert.add(row);
  }

  @Override
  public void finish() {
    insert.finish();
  }

  @Override
  public void close() {
    insert.close();
  }
}
