package org.tenbiki.domain.deduction;

/** What some rows of a list come to. Source: requirements K-2 and K-5. */
public record ListSum(Product product, Outcome outcome, int count, long amount) {}
