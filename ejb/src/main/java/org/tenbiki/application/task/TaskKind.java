package org.tenbiki.application.task;

/** What may wait for somebody, in the order in which it is told. Source: requirement A-3. */
public enum TaskKind {
  NOTICES_TO_CONFIRM,
  UNREAD_NOTICES,
  LISTS_TO_ANSWER,
  RESULTS_TO_APPROVE,
  REQUESTS_TO_APPROVE,
  LISTS_TO_PUBLISH,
  LISTS_TO_RECEIVE,
  LISTS_DISCREPANT,
  LISTS_TO_COMPLETE,
  LISTS_OVERDUE,
  LOCKED_USERS,
  BLOCKED_USERS,
  LOCKED_CONTRACTS,
  PARKED_MAILS
}
