package org.tenbiki.domain.deduction;

import static org.tenbiki.domain.deduction.BatchState.APPROVAL_CANCELLED;
import static org.tenbiki.domain.deduction.BatchState.APPROVED;
import static org.tenbiki.domain.deduction.BatchState.COMPLETED;
import static org.tenbiki.domain.deduction.BatchState.DISCREPANT;
import static org.tenbiki.domain.deduction.BatchState.ENTERING;
import static org.tenbiki.domain.deduction.BatchState.OVERDUE;
import static org.tenbiki.domain.deduction.BatchState.PREPARED;
import static org.tenbiki.domain.deduction.BatchState.PUBLISHED;
import static org.tenbiki.domain.deduction.BatchState.PULLED_BACK;
import static org.tenbiki.domain.deduction.BatchState.RECEIVED;
import static org.tenbiki.domain.deduction.BatchState.SENT_BACK;
import static org.tenbiki.domain.deduction.BatchState.WAITING;

import java.util.Set;

/** What moves a list from one state to the next, and nothing else does. Source: requirement K-4. */
public enum BatchAct {
  PUBLISH(Party.STAFF, PUBLISHED, PREPARED),
  /** Entering goes on in 入力中, which is no move. */
  ENTER(Party.ENTERING, ENTERING, PUBLISHED, SENT_BACK, PULLED_BACK, APPROVAL_CANCELLED),
  SUBMIT(Party.ENTERING, WAITING, ENTERING),
  PULL_BACK(Party.ENTERING, PULLED_BACK, WAITING),
  SEND_BACK(Party.APPROVING, SENT_BACK, WAITING),
  APPROVE(Party.APPROVING, APPROVED, WAITING),
  /** Before the cut-off only. */
  CANCEL_APPROVAL(Party.APPROVING, APPROVAL_CANCELLED, APPROVED),
  FIND_DISCREPANT(Party.STAFF, DISCREPANT, APPROVED),
  CONFIRM_RECEIPT(Party.STAFF, RECEIVED, APPROVED, DISCREPANT),
  COMPLETE(Party.STAFF, COMPLETED, RECEIVED),
  PASS_CUT_OFF(
      Party.CALENDAR,
      OVERDUE,
      PUBLISHED,
      ENTERING,
      WAITING,
      SENT_BACK,
      PULLED_BACK,
      APPROVAL_CANCELLED),
  REOPEN(Party.STAFF, ENTERING, OVERDUE);

  /** Whose act it is. */
  public enum Party {
    STAFF,
    /** 担当者. */
    ENTERING,
    /** 承認者. */
    APPROVING,
    /** Nobody: the day has come. */
    CALENDAR
  }

  private final Party party;
  private final BatchState to;
  private final Set<BatchState> from;

  BatchAct(Party party, BatchState to, BatchState... from) {
    this.party = party;
    this.to = to;
    this.from = Set.of(from);
  }

  public Party party() {
    return party;
  }

  public BatchState to() {
    return to;
  }

  public boolean isPossibleIn(BatchState state) {
    return from.contains(state);
  }

  /** Whether it stays possible after the cut-off. */
  boolean outlivesCutOff() {
    return party == Party.STAFF || party == Party.CALENDAR;
  }
}
