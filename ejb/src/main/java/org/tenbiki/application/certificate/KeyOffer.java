package org.tenbiki.application.certificate;

import java.security.PublicKey;
import java.util.Optional;
import org.tenbiki.domain.certificate.KeySource;

/**
 * The key with which 発行 is pressed.
 *
 * @param key empty if the server is to make it
 */
record KeyOffer(KeySource source, Optional<PublicKey> key) {
  KeyOffer {
    if (source.isBrought() != key.isPresent()) {
      throw new IllegalArgumentException(source + " with key " + key);
    }
  }

  static KeyOffer none() {
    return new KeyOffer(KeySource.SERVER, Optional.empty());
  }

  static KeyOffer brought(KeySource source, PublicKey key) {
    return new KeyOffer(source, Optional.of(key));
  }
}
