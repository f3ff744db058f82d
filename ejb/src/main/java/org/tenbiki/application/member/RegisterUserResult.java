package org.tenbiki.application.member;

import org.tenbiki.application.approval.ApprovalResult;

/** What came of registering a general user. */
public sealed interface RegisterUserResult {
  /** The user is there, by this form or by the same one before. */
  record Registered(long userId) implements RegisterUserResult {}

  /** Nothing was done. */
  record NotConfirmed(ApprovalResult approval) implements RegisterUserResult {}
}
