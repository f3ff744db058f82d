package org.tenbiki.domain.deduction;

import org.tenbiki.domain.contract.AccountKind;

/** The account from which the one sum of a list is paid. Source: requirement K-5. */
public record DepositAccount(String branchNumber, AccountKind kind, String number) {}
