package org.tenbiki.system;

import java.util.Locale;

/** Who comes. Source: requirements, section 1. */
enum VisitorRole {
  ANONYMOUS,
  MASTER,
  GENERAL,
  OPERATOR,
  APPROVER,
  AUDITOR;

  /** As papers write it. */
  static VisitorRole named(String role) {
    return valueOf(role.toUpperCase(Locale.ROOT));
  }
}
