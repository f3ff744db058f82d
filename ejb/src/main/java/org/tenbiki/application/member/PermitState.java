package org.tenbiki.application.member;

/** How a general user stands with the certificate that its master permits. Source: D-10. */
public enum PermitState {
  /** May take none. */
  NONE,

  /** May take one. */
  PERMITTED,

  /** Has a usable one. */
  HELD
}
