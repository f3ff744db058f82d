package org.tenbiki.infrastructure.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tenbiki.domain.audit.AuditReport;
import org.tenbiki.domain.audit.AuditVerification;

/** {@link AuditVerification} over the connection of the running transaction. */
@Dependent
public class DatabaseAuditVerification implements AuditVerification {
  @Inject EntityManager em;
  @Inject AuditChain chain;

  @Override
  public AuditReport verify() {
    try {
      return new ChainVerifier(chain, em.unwrap(Connection.class), List.of()).verify();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit trail cannot be read", e);
    }
  }
}
