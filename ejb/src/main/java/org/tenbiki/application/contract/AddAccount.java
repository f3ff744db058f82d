package org.tenbiki.application.contract;

/**
 * An account as staff type it.
 *
 * @param kind a name of {@code AccountKind}
 */
public record AddAccount(String branchNumber, String kind, String number, String label) {}
