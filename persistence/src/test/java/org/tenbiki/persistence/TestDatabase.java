package org.tenbiki.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tenbiki.persistence.migration.SchemaMigration;

/** The two databases that the product runs on; each call of {@link #fresh} gives an empty one. */
public enum TestDatabase {
  H2 {
    @Override
    Address emptyAddress() {
      return in(TestFolder.create("tenbiki-h2"));
    }

    @Override
    Address copyOf(Address template) throws IOException {
      Path folder = TestFolder.create("tenbiki-h2");
      Files.copy(fileOf(template), folder.resolve(FILE));
      return in(folder);
    }

    private Address in(Path folder) {
      return new Address(H2_FILES + folder + "/tenbiki;WRITE_DELAY=0;LOCK_TIMEOUT=60000", "t");
    }

    private Path fileOf(Address address) {
      String base = address.url().substring(H2_FILES.length(), address.url().indexOf(';'));
      return Path.of(base).resolveSibling(FILE);
    }

    @Override
    public String waitingSessions() {
      return "SELECT count(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL";
    }

    @Override
    public String waitingInserts(String table) {
      return "SELECT count(*) FROM information_schema.sessions"
          + " WHERE upper(executing_statement) LIKE 'INSERT INTO "
          + table.toUpperCase(Locale.ROOT)
          + " %'";
    }

    @Override
    DataSource open(Address address) {
      return pool(address);
    }

    @Override
    ConnectionPoolDataSource source(Address address) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL(address.url());
      source.setUser(address.user());
      source.setPassword(address.user());
      return source;
    }
  },
  POSTGRESQL {
    @Override
    Address emptyAddress() throws IOException, SQLException {
      return create("");
    }

    @Override
    Address copyOf(Address template) throws IOException, SQLException {
      return create(" TEMPLATE " + template.url().replaceAll(".*/", ""));
    }

    private Address create(String like) throws IOException, SQLException {
      String name = "tenbiki_" + COUNTER.incrementAndGet();
      EmbeddedPostgres server = PostgresHolder.server();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name + like);
      }
      return new Address(
          "jdbc:postgresql://localhost:" + server.getPort() + "/" + name, "postgres");
    }

    @Override
    public String waitingSessions() {
      return "SELECT count(*) FROM pg_stat_activity"
          + " WHERE wait_event_type = 'Lock' AND datname = current_database()";
    }

    @Override
    public String waitingInserts(String table) {
      return waitingSessions();
    }

    @Override
    DataSource open(Address address) {
      PGSimpleDataSource dataSource = new PGSimpleDataSource();
      dataSource.setURL(address.url());
      dataSource.setUser(address.user());
      return dataSource;
    }

    @Override
    ConnectionPoolDataSource source(Address address) {
      PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
      source.setURL(address.url());
      source.setUser(address.user());
      return source;
    }
  };

  static final int POOL = 40;
  static final AtomicInteger COUNTER = new AtomicInteger();
  private static final String H2_FILES = "jdbc:h2:file:";
  private static final String FILE = "tenbiki.mv.db";

  private @Nullable Address template;

  abstract Address emptyAddress() throws IOException, SQLException;

  /** A new database with everything that the other holds, to which nobody is connected. */
  abstract Address copyOf(Address template) throws IOException, SQLException;

  abstract DataSource open(Address address);

  abstract ConnectionPoolDataSource source(Address address);

  /** A query that counts the connections that wait for a lock. */
  public abstract String waitingSessions();

  /**
   * The same while another transaction is about to insert the same unique value into that table: H2
   * tries again and again, and calls nobody a blocker.
   */
  public abstract String waitingInserts(String table);

  /** Where another process finds a database. */
  public record Address(String url, String user) {}

  /** A database of its own with the schema in place. */
  public DataSource fresh() {
    return open(freshAddress());
  }

  /** A database of its own without anything. */
  public DataSource empty() {
    try {
      return open(emptyAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Like {@link #fresh}, for thousands of transactions: keeps its connections until it is disposed
   * of.
   */
  public JdbcConnectionPool freshPool() {
    return pool(freshAddress());
  }

  JdbcConnectionPool pool(Address address) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(source(address));
    pool.setMaxConnections(POOL);
    return pool;
  }

  /** Like {@link #fresh}, for a process that opens it by itself. */
  public Address freshAddress() {
    try {
      return copyOf(template());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With the schema in place: the scripts run once, however many databases are wanted. */
  private synchronized Address template() throws IOException, SQLException {
    Address ready = template;
    if (ready == null) {
      ready = emptyAddress();
      DataSource dataSource = open(ready);
      SchemaMigration.run(dataSource);
      if (dataSource instanceof JdbcConnectionPool pool) {
        pool.dispose();
      }
      template = ready;
    }
    return ready;
  }

  /** The product's persistence unit over that database, with transactions of its own. */
  public static EntityManagerFactory entityManagerFactory(DataSource dataSource) {
    return Persistence.createEntityManagerFactory(
        "tenbiki",
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.nonJtaDataSource", dataSource,
            "jakarta.persistence.jtaDataSource", ""));
  }

  private static final class PostgresHolder {
    private static @Nullable EmbeddedPostgres server;

    private PostgresHolder() {}

    static synchronized EmbeddedPostgres server() throws IOException {
      EmbeddedPostgres running = server;
      if (running == null) {
        running =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "400")
                .setServerConfig("unix_socket_directories", "")
                .start();
        server = running;
      }
      return running;
    }
  }
}
