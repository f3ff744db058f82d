package org.tenbiki.domain.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.shared.Sorting;

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

  /** Whether a certificate has that key, whosever and in whatever state. */
  boolean hasKey(KeyHash key);

  /** Newest first, every state. */
  List<Certificate> ofUser(long userId);

  List<Certificate> search(
      CertificateQuery query, Sorting<CertificateOrder> sorting, int first, int count);

  /** How many {@link #search} would find in all. */
  long count(CertificateQuery query);

  /** Certificates whose notice is due at that time, the longest due first. */
  List<Long> noticesDue(Instant now, int most);

  /** One of those, held until the transaction ends; empty if it is none or another holds it. */
  Optional<Certificate> lockNoticeDue(long id, Instant now);

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
