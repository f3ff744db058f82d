package org.tenbiki.application.calendar;

/**
 * A further holiday of an institution, as typed.
 *
 * @param day as in {@code 2026-12-30}
 */
public record AddHoliday(String day, String name) {}
