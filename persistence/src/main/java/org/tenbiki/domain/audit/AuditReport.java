package org.tenbiki.domain.audit;

import java.util.List;

/**
 * What a verification of the whole trail found.
 *
 * @param events how many were read
 * @param heads the end of every node's chain, to be kept elsewhere
 * @param findings the first of them, in the order of nodes and numbers; empty if all is well
 */
public record AuditReport(long events, List<Head> heads, List<AuditFinding> findings) {
  public AuditReport {
    heads = List.copyOf(heads);
    findings = List.copyOf(findings);
  }

  /**
   * The end of a chain.
   *
   * @param number of its last event, 0 if it has none
   * @param chain of that event, hexadecimal
   */
  public record Head(String node, long number, String chain) {}

  public boolean isSound() {
    return findings.isEmpty();
  }
}
