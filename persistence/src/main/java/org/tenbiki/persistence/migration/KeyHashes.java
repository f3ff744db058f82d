package org.tenbiki.persistence.migration;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;
import org.tenbiki.domain.certificate.KeyHash;

/** Writes down the keys of certificates that were issued before anyone could bring a key. */
class KeyHashes extends CodeMigration {
  KeyHashes() {
    super("020.1", "key hashes");
  }

  @Override
  public void migrate(Context context) throws SQLException, CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    try (Statement select = context.getConnection().createStatement();
        ResultSet rows =
            select.executeQuery(
                "SELECT id, der FROM certificate WHERE der IS NOT NULL AND key_hash IS NULL");
        PreparedStatement update =
            context
                .getConnection()
                .prepareStatement("UPDATE certificate SET key_hash = ? WHERE id = ?")) {
      while (rows.next()) {
        ByteArrayInputStream der = new ByteArrayInputStream(rows.getBytes("der"));
        update.setString(1, KeyHash.of(factory.generateCertificate(der).getPublicKey()).text());
        update.setLong(2, rows.getLong("id"));
        update.executeUpdate();
      }
    }
  }
}
