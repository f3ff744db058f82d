package org.tenbiki.domain.statistics;

import java.time.LocalDate;

/**
 * How many on one day.
 *
 * @param day in Japan
 */
public record DayCount(LocalDate day, long count) {}
