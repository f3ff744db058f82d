package org.tenbiki.application.member;

/** A general user in 電子証明書管理. */
public record PermitRow(long id, String loginId, String name, PermitState state) {
  /** Whether the master may let this user take one. */
  public boolean isOpen() {
    return state == PermitState.NONE;
  }
}
