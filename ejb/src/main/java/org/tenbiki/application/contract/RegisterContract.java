package org.tenbiki.application.contract;

/**
 * A contract as staff type it. Source: requirement S-1.
 *
 * @param number empty if one is to be generated
 * @param initialPassword what the member declared
 */
public record RegisterContract(
    String number,
    String name,
    String branch,
    String initialPassword,
    String initialPasswordAgain) {}
