package org.tenbiki.domain.deduction;

/**
 * What one row of a list asks for.
 *
 * @param amount yen
 */
public record AskedAmount(Product product, long amount) {}
