package org.tenbiki.application.dashboard;

import java.time.YearMonth;

/**
 * How many in one month.
 *
 * @param month in Japan
 */
public record MonthCount(YearMonth month, long count) {}
