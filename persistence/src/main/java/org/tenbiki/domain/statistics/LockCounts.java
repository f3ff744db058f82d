package org.tenbiki.domain.statistics;

/**
 * How many are locked or blocked at a moment.
 *
 * @param lockedUsers by failures, for a time or until a person releases
 * @param blockedUsers 閉塞
 * @param contracts whose initial registration is locked or blocked
 */
public record LockCounts(long lockedUsers, long blockedUsers, long contracts) {}
