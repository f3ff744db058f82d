package org.tenbiki.system;

/** Who comes. Source: requirements, section 1. */
enum VisitorRole {
  ANONYMOUS,
  MASTER,
  GENERAL,
  OPERATOR,
  APPROVER,
  AUDITOR
}
