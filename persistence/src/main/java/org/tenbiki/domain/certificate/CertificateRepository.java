package org.tenbiki.domain.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where certificates are kept. */
public interface CertificateRepository {
  void add(Certificate certificate);

  Certificate get(long id);

  /** Holds the row until the transaction ends. */
  Certificate lock(long id);

  Optional<Certificate> find(long id);

  /**
   * @param fingerprint SHA-256, hexadecimal
   */
  Optional<Certificate> findByFingerprint(String fingerprint);

  /** Newest first, every state. */
  List<Certificate> ofUser(long userId);

  /**
   * A certificate whose notice is due, locked; empty if there is none that nobody else works on.
   */
  Optional<Certificate> lockNoticeDue(Instant now);

  /** Reservations older than that instant: their signing did not come to its end. */
  List<Long> reservedBefore(Instant instant, int most);

  /**
   * Revoked or voided and with a notAfter that is not before that instant: the entries of a CRL.
   */
  List<Certificate> revokedAndValidAt(Instant instant);

  /** The last instants of an institution's certificates of whose expiry a notice is to come. */
  List<Instant> endsWithNoticeDue(long institutionId);

  /** Notices of certificates with that end which were due at one time are due at another. */
  void moveNotices(long institutionId, Instant notAfter, Instant before, Instant after);
}
