package org.tenbiki.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What other programs think of an issued file. */
final class Verdicts {
  private Verdicts() {}

  /** Complaints of OpenSSL, GnuTLS and NSS about the certificate as a TLS client's. */
  static List<String> complaints(Path file, String password, Path folder, NssProfile profile) {
    Path leaf = folder.resolve("leaf.pem");
    Path authority = authority(file, password, folder);
    extract("-clcerts", file, password, leaf);
    List<String> complaints = new ArrayList<>();
    check(complaints, "openssl", "x509", "-in", leaf.toString(), "-noout", "-text");
    check(
        complaints,
        "openssl",
        "verify",
        "-x509_strict",
        "-purpose",
        "sslclient",
        "-CAfile",
        authority.toString(),
        leaf.toString());
    check(
        complaints,
        "certtool",
        "--verify",
        "--load-ca-certificate",
        authority.toString(),
        "--infile",
        leaf.toString());
    profile.trustForClients(authority);
    Command.Outcome nss = profile.verify(nickname(profile));
    if (nss.exit() != 0) {
      complaints.add("NSS: " + nss.output());
    }
    return complaints;
  }

  /** The authority's certificate, PEM. */
  static Path authority(Path file, String password, Path folder) {
    Path authority = folder.resolve("authority.pem");
    extract("-cacerts", file, password, authority);
    return authority;
  }

  private static void extract(String which, Path file, String password, Path to) {
    Command.run(
        "openssl",
        "pkcs12",
        "-in",
        file.toString(),
        "-passin",
        "pass:" + password,
        "-nokeys",
        which,
        "-out",
        to.toString());
  }

  private static void check(List<String> complaints, String... words) {
    Command.Outcome outcome = Command.attempt(java.util.Map.of(), words);
    if (outcome.exit() != 0) {
      complaints.add(String.join(" ", words) + ": " + outcome.output());
    }
  }

  /** Of the only certificate with a key. */
  private static String nickname(NssProfile profile) {
    return profile
        .listing()
        .lines()
        .filter(line -> line.matches(".*\\su,u,u\\s*$"))
        .map(line -> line.replaceFirst("\\s+u,u,u\\s*$", ""))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(profile.listing()));
  }
}
