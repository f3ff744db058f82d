package org.tenbiki.application.member;

import org.tenbiki.application.user.UserRow;

/**
 * A user of the contract in the master's list.
 *
 * @param waiting whether a change of it waits
 */
public record ListedUser(UserRow user, boolean waiting) {}
