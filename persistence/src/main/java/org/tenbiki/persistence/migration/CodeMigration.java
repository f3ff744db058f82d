package org.tenbiki.persistence.migration;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** A step between two scripts that no script can do, in a transaction of its own. */
abstract class CodeMigration implements JavaMigration {
  private final MigrationVersion version;
  private final String description;

  /**
   * @param version after that of the script that it follows
   * @param description kept in the database: never changed
   */
  CodeMigration(String version, String description) {
    this.version = MigrationVersion.fromVersion(version);
    this.description = description;
  }

  @Override
  public MigrationVersion getVersion() {
    return version;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
