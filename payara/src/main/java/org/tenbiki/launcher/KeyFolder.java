package org.tenbiki.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;
import org.tenbiki.infrastructure.pki.KeyMaterial;

/** The keys of a data folder, made once and never again. */
final class KeyFolder {
  private static final List<String> SERVER_NAMES = List.of("localhost", "127.0.0.1", "::1");

  private static final List<String> KEYS_OF_A_DATABASE =
      List.of("ca/client-ca.p12", "ca/client-ca.pass", "audit.key");

  private KeyFolder() {}

  /**
   * @throws CannotPrepareException if a key must not be used, or is lost
   */
  static void prepare(Layout layout, Clock productClock) {
    refuseLost(layout);
    try {
      KeyMaterial.prepare(layout.data(), SERVER_NAMES, Clock.systemUTC(), productClock);
    } catch (KeyUnusableException e) {
      throw new CannotPrepareException(e);
    }
  }

  /**
   * With a new CA nobody could log in any more and no old certificate could be revoked; with a new
   * audit key the audit chain could not be verified.
   */
  private static void refuseLost(Layout layout) {
    if (Files.notExists(layout.databaseFile())) {
      return;
    }
    List<Path> lost =
        KEYS_OF_A_DATABASE.stream().map(layout.data()::resolve).filter(Files::notExists).toList();
    if (!lost.isEmpty()) {
      throw new CannotPrepareException(
          "the database "
              + layout.databaseFile()
              + " belongs to keys that are gone; restore "
              + lost.stream().map(Path::toString).collect(Collectors.joining(", "))
              + " from the backup of this folder, or forget all data with ./run --fresh");
    }
  }
}
