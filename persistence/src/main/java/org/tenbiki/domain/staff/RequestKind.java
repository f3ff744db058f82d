package org.tenbiki.domain.staff;

/** The acts that need four eyes. Source: requirements S-2 and S-6. */
public enum RequestKind {
  RELEASE_CONTRACT,
  RELEASE_USER,
  REVOKE_CERTIFICATE,
  CHANGE_LOGIN_ID,
  RESET_MASTER,
  CHANGE_PROFILE
}
