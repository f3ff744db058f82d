package org.tenbiki.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.tenbiki.domain.audit.AuditFinding;
import org.tenbiki.domain.audit.AuditReport;
import org.tenbiki.infrastructure.audit.AuditChain;
import org.tenbiki.infrastructure.audit.ChainVerifier;
import org.tenbiki.infrastructure.config.DeploymentSecret;

/**
 * {@code verify-audit}: verifies the audit trail without a server, in the data folder or in the
 * database that {@code TENBIKI_DATABASE_URL} names. Source: requirement S-5.
 */
final class AuditCommand {
  private static final int SOUND = 0;
  private static final int BROKEN = 1;
  private static final int NOT_VERIFIED = 2;
  private static final String HEAD = "head\t";

  private AuditCommand() {}

  /**
   * Prints findings and heads.
   *
   * @param keptOutput the file of an earlier output, or nothing
   * @return what to exit with
   */
  static int run(Map<String, String> environment, List<String> keptOutput, PrintStream out) {
    try {
      Layout layout = Layout.of(environment);
      byte[] key = Files.readAllBytes(layout.data().resolve("audit.key"));
      AuditChain chain = new AuditChain(new DeploymentSecret(key));
      try (Connection connection = open(layout, environment)) {
        return print(new ChainVerifier(chain, connection, kept(keptOutput)).verify(), out);
      }
    } catch (IOException
        | SQLException
        | IllegalStateException
        | InvalidPathException
        | NumberFormatException e) {
      out.println("not verified: " + e);
      return NOT_VERIFIED;
    }
  }

  private static Connection open(Layout layout, Map<String, String> environment)
      throws SQLException {
    String url = environment.getOrDefault("TENBIKI_DATABASE_URL", "");
    Connection connection =
        url.isBlank()
            ? DriverManager.getConnection(
                layout.databaseUrl() + ";IFEXISTS=TRUE", "tenbiki", "tenbiki")
            : DriverManager.getConnection(
                url,
                environment.getOrDefault("TENBIKI_DATABASE_USER", ""),
                environment.getOrDefault("TENBIKI_DATABASE_PASSWORD", ""));
    connection.setReadOnly(true);
    return connection;
  }

  private static List<AuditReport.Head> kept(List<String> files) throws IOException {
    if (files.isEmpty()) {
      return List.of();
    }
    // read whole: what is not text ends as an IOException, not as one that says altered
    return Files.readAllLines(Path.of(files.get(0))).stream()
        .filter(line -> line.startsWith(HEAD))
        .map(AuditCommand::head)
        .toList();
  }

  private static AuditReport.Head head(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 4) {
      throw new IllegalStateException("no head: " + line);
    }
    return new AuditReport.Head(parts[1], Long.parseLong(parts[2]), parts[3]);
  }

  private static int print(AuditReport report, PrintStream out) {
    for (AuditFinding finding : report.findings()) {
      out.println(finding.kind() + "\t" + finding.node() + "\t" + finding.number());
    }
    out.println(
        report.events() + " events verified: " + (report.isSound() ? "all is well" : "ALTERED"));
    report
        .heads()
        .forEach(h -> out.println(HEAD + h.node() + "\t" + h.number() + "\t" + h.chain()));
    return report.isSound() ? SOUND : BROKEN;
  }
}
