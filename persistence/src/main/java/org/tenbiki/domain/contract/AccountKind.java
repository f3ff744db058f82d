package org.tenbiki.domain.contract;

/** What an account is. Source: requirement D-6. */
public enum AccountKind {
  /** 普通. */
  ORDINARY,
  /** 当座. */
  CURRENT
}
