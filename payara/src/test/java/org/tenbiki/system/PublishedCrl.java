package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;

/**
 * The list of revoked certificates at its address, as OpenSSL reads it.
 *
 * @param text as {@code openssl crl -text} prints it, signature verified
 */
record PublishedCrl(String text) {
  static PublishedCrl of(Papers papers, Path authority, Path folder) {
    Path file = folder.resolve("client-ca.crl");
    try {
      Files.write(
          file,
          TlsClient.trusting(papers.serverCa())
              .download(papers.publicUrl() + "/crl/client-ca.crl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text =
        Command.run(
            "openssl",
            "crl",
            "-inform",
            "DER",
            "-in",
            file.toString(),
            "-CAfile",
            authority.toString(),
            "-noout",
            "-text");
    if (!text.contains("verify OK")) {
      throw new IllegalStateException(text);
    }
    return new PublishedCrl(text);
  }

  /** The entry of a certificate; empty if it has none. */
  String entryOf(X509Certificate certificate) {
    String serial = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    return Arrays.stream(text.split("Serial Number: ", -1))
        .skip(1)
        .filter(entry -> entry.lines().findFirst().orElse("").strip().endsWith(serial))
        .findFirst()
        .orElse("");
  }
}
