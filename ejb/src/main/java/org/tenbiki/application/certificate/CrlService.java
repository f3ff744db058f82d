package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** The list of revoked certificates, at the address that certificates name. */
@Stateless
public class CrlService {
  /** The newest list, DER; empty if none was signed yet. */
  public Optional<byte[]> current() {
    throw new UnsupportedOperationException();
  }
}
