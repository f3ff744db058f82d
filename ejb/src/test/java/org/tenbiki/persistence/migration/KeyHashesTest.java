package org.tenbiki.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("以前に発行された証明書の鍵")
class KeyHashesTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("以前の証明書の鍵も書き留められ、二度は使えない (security 15)")
  void keys_of_earlier_certificates_are_written_down(TestDatabase database) throws Exception {
    DataSource source = database.fresh();
    try (TestContainer container =
            new TestContainer(source, UserKeyFactory.class, DeploymentAuthority.class);
        Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      Rokin rokin = new Rokin(container);
      rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
      rokin.certificateOf(Rokin.LOGIN_ID);
      String known = keyHash(statement);
      assertThat(known).hasSize(64);
      statement.executeUpdate("UPDATE certificate SET key_hash = NULL");

      new KeyHashes().migrate(context(connection));

      assertThat(keyHash(statement)).isEqualTo(known);
    }
  }

  private static String keyHash(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT key_hash FROM certificate")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Context context(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        return new FluentConfiguration();
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }
}
