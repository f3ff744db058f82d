package org.tenbiki.application.member;

/**
 * A general user in 電子証明書管理.
 *
 * @param state HELD: has a usable certificate; PERMITTED: may take one; NONE: may not
 */
public record PermitRow(long id, String loginId, String name, String state) {
  /** Whether the master may let this user take one. */
  public boolean isOpen() {
    return state.equals("NONE");
  }
}
