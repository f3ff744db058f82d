package org.tenbiki.application.login;

/** What stands before every page of a member, the first first. Source: D-3, D-5 and D-9. */
public enum EntryStep {
  /** The password was given by somebody else. */
  CHANGE_PASSWORD,
  SET_APPROVAL_PASSWORD,
  /** It was given by somebody else, or it ran out. */
  CHANGE_APPROVAL_PASSWORD
}
