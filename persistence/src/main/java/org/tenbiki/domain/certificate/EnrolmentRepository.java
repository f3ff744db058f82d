package org.tenbiki.domain.certificate;

import java.util.Optional;

/** Where one-time codes are kept, as long as the issue that they open. */
public interface EnrolmentRepository {
  void add(Enrolment enrolment);

  Optional<Enrolment> findByName(String name);

  Optional<Enrolment> findByIssuance(long issuanceId);

  /** Holds the row until the transaction ends, so that comparisons of one code queue up. */
  Enrolment lock(long id);
}
