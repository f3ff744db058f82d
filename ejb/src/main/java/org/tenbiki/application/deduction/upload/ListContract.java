package org.tenbiki.application.deduction.upload;

import java.util.List;
import java.util.Set;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.domain.contract.DeductionKind;

/** What the form for a list offers for a contract. Source: requirement K-1. */
public record ListContract(
    long id, String number, String name, Set<DeductionKind> kinds, List<AccountRow> accounts) {}
