package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Keys whose private half is printed somewhere, by {@code known-keys.txt}: SHA-256 of the
 * SubjectPublicKeyInfo, and where it is printed.
 */
final class KnownKeys {
  private static final String FILE = "known-keys.txt";
  private static final Set<String> HASHES = read();

  private KnownKeys() {}

  static boolean contains(SubjectPublicKeyInfo key) {
    return HASHES.contains(BouncyCastleAuthority.fingerprint(Der.of(key)));
  }

  private static Set<String> read() {
    try (InputStream file = KnownKeys.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("no " + FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2)[0])
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
