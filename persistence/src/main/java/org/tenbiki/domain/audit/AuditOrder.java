package org.tenbiki.domain.audit;

/** What lists of events can be sorted by. */
public enum AuditOrder {
  TIME,
  TYPE,
  /** For whom every name is shown: the order alone would tell names apart. */
  ACTOR
}
