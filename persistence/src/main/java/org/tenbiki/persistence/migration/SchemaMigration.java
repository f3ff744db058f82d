package org.tenbiki.persistence.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Runs the numbered scripts of {@code db/migration} and what no script can do, each once per
 * database.
 */
public final class SchemaMigration {
  private SchemaMigration() {}

  /**
   * Waits for another node that migrates at the same time.
   *
   * @throws org.flywaydb.core.api.FlywayException if a script fails or a past one was edited
   */
  public static void run(DataSource dataSource) {
    upTo("latest", dataSource);
  }

  /**
   * No further than this.
   *
   * @param version of a script, or {@code latest}
   */
  static void upTo(String version, DataSource dataSource) {
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .javaMigrations(
            new KeyHashes(),
            LargeValues.ofFilesAndIndexes(),
            new ListIndexes(),
            LargeValues.ofPieces(),
            new FilePieces())
        .target(version)
        .load()
        .migrate();
  }
}
