package org.tenbiki.domain.deduction;

import org.tenbiki.domain.contract.Contract;

/** A list with the contract that it is for. */
public record ListedBatch(DeductionBatch batch, Contract contract) {}
