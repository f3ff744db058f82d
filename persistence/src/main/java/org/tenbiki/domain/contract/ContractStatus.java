package org.tenbiki.domain.contract;

/** Whether a contract is served. Source: requirement S-1. */
public enum ContractStatus {
  ACTIVE,
  SUSPENDED,
  /** Never served again. */
  CLOSED;

  /** Whether staff may make it that. */
  public boolean mayBecome(ContractStatus next) {
    return this != CLOSED && this != next;
  }
}
