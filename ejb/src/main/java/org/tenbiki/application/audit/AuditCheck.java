package org.tenbiki.application.audit;

import java.util.List;
import org.tenbiki.domain.audit.AuditFinding.Kind;

/**
 * What a verification of the chain found.
 *
 * @param events how many were read
 * @param findings empty if all is well
 */
public record AuditCheck(long events, List<Found> findings) {
  public AuditCheck {
    findings = List.copyOf(findings);
  }

  /** Something wrong at one place. */
  public record Found(String node, long number, Kind kind) {}

  public boolean isSound() {
    return findings.isEmpty();
  }
}
