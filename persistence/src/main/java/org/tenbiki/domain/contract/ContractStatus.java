package org.tenbiki.domain.contract;

/** Whether a contract is served. Source: requirement S-1. */
public enum ContractStatus {
  ACTIVE,
  SUSPENDED,
  CLOSED
}
