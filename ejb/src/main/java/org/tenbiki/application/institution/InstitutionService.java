package org.tenbiki.application.institution;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** Looks institutions up for pages. */
@Stateless
public class InstitutionService {
  /** Empty if no institution has that code, whatever its form. */
  public Optional<InstitutionView> find(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** Empty if there is none. */
  public Optional<InstitutionView> find(long institutionId) {
    throw new UnsupportedOperationException("" + institutionId);
  }

  /** Every institution of this deployment, by code. */
  public List<InstitutionView> all() {
    throw new UnsupportedOperationException();
  }
}
