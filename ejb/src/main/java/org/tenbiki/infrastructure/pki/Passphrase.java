package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;

/** The pass phrase of a key file, which stands in a file of its own. */
final class Passphrase {
  /** What manuals, tutorials and products put where a pass phrase belongs. */
  private static final Set<String> SAMPLES =
      Set.of(
          "",
          "changeit",
          "changeme",
          "change-me",
          "change_me",
          "default",
          "demo",
          "example",
          "foo123",
          "foobar",
          "keystore",
          "passphrase",
          "password",
          "password1",
          "password123",
          "passw0rd",
          "pass",
          "payara",
          "glassfish",
          "admin",
          "adminadmin",
          "root",
          "sample",
          "secret",
          "tenbiki",
          "test",
          "test123",
          "12345678",
          "123456",
          "qwerty",
          "xxxxxxxx");

  private Passphrase() {}

  /**
   * Without the white space around it.
   *
   * @throws KeyUnusableException if others may read or write the file, or it holds a sample
   */
  static String read(Path file) {
    KeyFileGuard.refuseOpenToOthers(file);
    try {
      String passphrase = Files.readString(file).strip();
      if (SAMPLES.contains(passphrase.toLowerCase(Locale.ROOT))) {
        throw new KeyUnusableException(
            "the pass phrase in "
                + file
                + (passphrase.isEmpty() ? " is empty" : " is a sample that everybody knows")
                + "; write the key file anew under one of your own");
      }
      return passphrase;
    } catch (IOException e) {
      throw new KeyUnusableException("cannot read " + file, e);
    }
  }
}
