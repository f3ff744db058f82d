package org.tenbiki.domain.audit;

/**
 * Something wrong with a chain.
 *
 * @param number of the first event that is concerned
 */
public record AuditFinding(String node, long number, Kind kind) {
  /** What is wrong. */
  public enum Kind {
    /** The event, or its place, is not what was written. */
    ALTERED,
    /** Events are gone: from this number to the one before the next. */
    MISSING,
    /** The chain ends before its head: its last events are gone. */
    CUT_OFF,
    /** The chain has events and no head, or a head that is not its end. */
    HEAD_ALTERED,
    /** A copy of the heads, kept elsewhere, knows an event that is gone or another. */
    OTHER_THAN_KEPT
  }
}
