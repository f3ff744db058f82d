package org.tenbiki.enrolment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the store that was chosen. */
final class Stores {
  private final Texts texts;
  private final String searchPath;

  Stores(Texts texts) {
    this.texts = texts;
    this.searchPath = Optional.ofNullable(System.getenv("PATH")).orElse("");
  }

  /**
   * @param password of a p12, asked for only then
   */
  CertificateStore of(StoreKind kind, Path nss, Path out, Supplier<char[]> password) {
    return switch (kind) {
      case NSS -> new NssStore(nss, searchPath);
      case WINDOWS -> SystemStore.windows(texts);
      case MACOS -> SystemStore.macos(texts);
      case FILE -> new FileStore(out, password.get());
    };
  }
}
