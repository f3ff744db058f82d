package org.tenbiki.infrastructure.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.audit.AuditReport;
import org.tenbiki.domain.audit.AuditVerification;

/** {@link AuditVerification} over the connection of the running transaction. */
@Dependent
public class DatabaseAuditVerification implements AuditVerification {
  @Inject EntityManager em;
  @Inject AuditChain chain;

  @Override
  public Optional<AuditReport> verify() {
    if (gate().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ChainVerifier(chain, em.unwrap(Connection.class), List.of()).verify());
    } catch (SQLException e) {
      throw new IllegalStateException("the audit trail cannot be read", e);
    }
  }

  /** Held until the transaction ends; empty if another holds it. */
  private List<?> gate() {
    return em.createNativeQuery(
            "SELECT id FROM audit_verification_gate WHERE id = 1 FOR UPDATE SKIP LOCKED")
        .getResultList();
  }
}
