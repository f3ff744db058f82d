package org.tenbiki.enrolment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;

/** A p12 in the platform's form: AES-256 and SHA-256, 100,000 rounds. */
final class Pkcs12 {
  private static final String ROUNDS = "100000";

  private Pkcs12() {}

  /**
   * Writes into an empty file that is there.
   *
   * @param file readable by the user alone
   */
  static void write(Certified certified, Path file, char[] password)
      throws IOException, GeneralSecurityException {
    for (String part : List.of("keyPbe", "certPbe", "mac")) {
      Security.setProperty("keystore.pkcs12." + part + "IterationCount", ROUNDS);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(certified.name(), certified.key(), password, certified.chainArray());
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      store.store(out, password);
    }
  }
}
