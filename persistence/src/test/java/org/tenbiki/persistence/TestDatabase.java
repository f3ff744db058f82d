package org.tenbiki.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.tenbiki.persistence.migration.SchemaMigration;

/** The two databases that the product runs on; each call of {@link #fresh} gives an empty one. */
public enum TestDatabase {
  H2 {
    @Override
    DataSource empty() throws IOException {
      String folder = Files.createTempDirectory("tenbiki-h2").toString();
      JdbcConnectionPool pool =
          JdbcConnectionPool.create(
              "jdbc:h2:file:" + folder + "/tenbiki;WRITE_DELAY=0;LOCK_TIMEOUT=60000", "t", "t");
      pool.setMaxConnections(POOL);
      return pool;
    }
  },
  POSTGRESQL {
    @Override
    DataSource empty() throws IOException, SQLException {
      String name = "tenbiki_" + COUNTER.incrementAndGet();
      EmbeddedPostgres server = PostgresHolder.server();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      }
      return server.getDatabase("postgres", name);
    }
  };

  static final int POOL = 40;
  static final AtomicInteger COUNTER = new AtomicInteger();

  abstract DataSource empty() throws IOException, SQLException;

  /** A database of its own with the schema in place. */
  public DataSource fresh() {
    try {
      DataSource dataSource = empty();
      SchemaMigration.run(dataSource);
      return dataSource;
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
