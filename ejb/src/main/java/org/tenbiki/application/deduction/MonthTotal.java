package org.tenbiki.application.deduction;

import java.time.YearMonth;

/** What the lists of a month asked for, in rows and yen. Source: requirement K-2. */
public record MonthTotal(YearMonth month, int count, long amount) {}
