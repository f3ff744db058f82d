package org.tenbiki.launcher;

import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;

/** Something that the person who starts the server must change; the message says what. */
public class CannotPrepareException extends RuntimeException {
  public CannotPrepareException(String message) {
    super(message);
  }

  /** With the message of the cause. */
  public CannotPrepareException(KeyUnusableException cause) {
    super(cause.getMessage(), cause);
  }
}
