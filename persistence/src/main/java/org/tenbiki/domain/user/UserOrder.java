package org.tenbiki.domain.user;

/** What lists of users can be sorted by. */
public enum UserOrder {
  LOGIN_ID,
  NAME,
  ROLE
}
