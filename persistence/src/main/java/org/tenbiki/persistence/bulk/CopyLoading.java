package org.tenbiki.persistence.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tenbiki.domain.deduction.ComparedLine;

/** PostgreSQL's own way for many rows. Source: PostgreSQL manual, COPY, text format. */
final class CopyLoading implements RowLoading {
  private static final int CHUNK = 64 * 1024;

  private final CopyIn copy;
  private final String batch;
  private final StringBuilder text = new StringBuilder(CHUNK + CHUNK / 4);
  private int position;

  private CopyLoading(CopyIn copy, long batchId) {
    this.copy = copy;
    this.batch = String.valueOf(batchId);
  }

  static CopyLoading begin(Connection connection, long batchId) throws SQLException {
    return new CopyLoading(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY deduction_line (batch_id, position, "
                    + String.join(", ", LineTable.COLUMNS)
                    + ") FROM STDIN"),
        batchId);
  }

  @Override
  public void add(ComparedLine line) {
    position++;
    text.append(batch).append('\t').append(position);
    for (Object value : LineTable.values(line)) {
      text.append('\t');
      append(value);
    }
    text.append('\n');
    if (text.length() >= CHUNK) {
      send();
    }
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof String string) {
      append(string);
    } else {
      text.append(value);
    }
  }

  private void append(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  private void send() {
    byte[] bytes = text.toString().getBytes(UTF_8);
    text.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new BulkException("copying rows of a list", e);
    }
  }

  @Override
  public void finish() {
    send();
    try {
      copy.endCopy();
    } catch (SQLException e) {
      throw new BulkException("ending the copy of a list", e);
    }
  }

  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      throw new BulkException("giving up the copy of a list", e);
    }
  }
}
