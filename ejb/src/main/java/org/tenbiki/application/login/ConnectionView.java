package org.tenbiki.application.login;

/**
 * What 接続確認 shows.
 *
 * @param daysLeft last day minus today, never negative; 0 unless recognised
 * @param renewalOpen whether a new certificate may be issued already
 */
public record ConnectionView(Recognition recognition, long daysLeft, boolean renewalOpen) {}
