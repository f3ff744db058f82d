package org.tenbiki.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The product has the driver of its own database only: no name of the other may be needed. */
@DisplayName("PostgreSQLのドライバーがないとき")
class OneDriverTest {
  private final ClassLoader withoutPostgresql = new WithoutPostgresql();

  @Test
  @DisplayName("H2で大きな値を読める")
  void large_values_are_read() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        PreparedStatement query =
            (PreparedStatement)
                withoutPostgresql
                    .loadClass(BinaryQuery.class.getName())
                    .getMethod("of", Connection.class, String.class)
                    .invoke(null, connection, "SELECT X'01'");
        ResultSet row = query.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBytes(1)).containsExactly(1);
    }
  }

  @Test
  @DisplayName("H2で行を書き始められる")
  void rows_are_begun() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      try (var create = connection.createStatement()) {
        create.execute(
            "CREATE TABLE deduction_line (batch_id BIGINT, position INT, "
                + String.join(" INT, ", LineTable.COLUMNS)
                + " INT)");
      }
      try (AutoCloseable loading =
          (AutoCloseable)
              withoutPostgresql
                  .loadClass(Bulk.class.getName())
                  .getMethod("rows", Connection.class, long.class)
                  .invoke(null, connection, 1L)) {
        assertThat(loading).isNotNull();
      }
    }
  }

  @Test
  @DisplayName("この試験にはほんとうにドライバーがない")
  void there_is_none() {
    assertThatThrownBy(() -> withoutPostgresql.loadClass("org.postgresql.PGStatement"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  /** Loads our own classes anew, so that they look for what they name here. */
  private static final class WithoutPostgresql extends ClassLoader {
    private WithoutPostgresql() {
      super(OneDriverTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.postgresql.")) {
        throw new ClassNotFoundException(name);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        byte[] ours = name.startsWith("org.tenbiki.") ? bytes(name) : null;
        return ours == null
            ? super.loadClass(name, resolve)
            : defineClass(name, ours, 0, ours.length);
      }
    }

    private byte @Nullable [] bytes(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        return file == null ? null : file.readAllBytes();
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
