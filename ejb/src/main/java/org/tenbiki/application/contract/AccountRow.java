package org.tenbiki.application.contract;

import org.tenbiki.domain.contract.AccountKind;

/** An account of a contract. Source: requirement D-6. */
public record AccountRow(
    long id, String branchNumber, AccountKind kind, String number, String label) {}
