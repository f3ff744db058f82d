package org.tenbiki.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
      Path folder = TestFolder.create("tenbiki-h2");
      return new Address(
          "jdbc:h2:file:" + folder + "/tenbiki;WRITE_DELAY=0;LOCK_TIMEOUT=60000", "t");
    }

    @Override
    public String waitingSessions() {
      return "SELECT count(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL";
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
      String name = "tenbiki_" + COUNTER.incrementAndGet();
      EmbeddedPostgres server = PostgresHolder.server();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
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

  abstract Address emptyAddress() throws IOException, SQLException;

  abstract DataSource open(Address address);

  abstract ConnectionPoolDataSource source(Address address);

  /** A query that counts the connections that wait for a lock. */
  public abstract String waitingSessions();

  /** Where another process finds a database. */
  public record Address(String url, String user) {}

  /** A database of its own with the schema in place. */
  public DataSource fresh() {
    return open(freshAddress());
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
      Address address = emptyAddress();
      DataSource dataSource = open(address);
      SchemaMigration.run(dataSource);
      if (dataSource instanceof JdbcConnectionPool pool) {
        pool.dispose();
      }
      return address;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
