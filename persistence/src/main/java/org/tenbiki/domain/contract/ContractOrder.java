package org.tenbiki.domain.contract;

/** What lists of contracts can be sorted by. */
public enum ContractOrder {
  NUMBER,
  NAME,
  BRANCH,
  STATUS,
  REGISTERED_AT
}
