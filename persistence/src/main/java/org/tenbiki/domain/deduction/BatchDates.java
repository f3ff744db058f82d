package org.tenbiki.domain.deduction;

import java.time.LocalDate;

/**
 * The days of a list. Source: requirement K-1.
 *
 * @param deduction 控除日
 * @param deposit 入金日
 * @param cutOff 締切: the last day on which the member can answer
 */
public record BatchDates(LocalDate deduction, LocalDate deposit, LocalDate cutOff) {}
