package org.tenbiki.domain.secondfactor;

import java.util.random.RandomGenerator;

/** What a factor needs to be made or compared. */
public record FactorTools(FactorSealer sealer, OneTimeCodes codes, RandomGenerator random) {}
