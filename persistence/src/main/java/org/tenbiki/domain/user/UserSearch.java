package org.tenbiki.domain.user;

/**
 * What a master types to find users. Source: requirements G-2 and D-12.
 *
 * @param prefix of user ID or name; empty = all
 * @param fixed what every user ID begins with, which need not be typed; may be empty
 */
public record UserSearch(String prefix, String fixed) {
  public static final UserSearch ALL = new UserSearch("", "");
}
