package org.tenbiki.application.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.secondfactor.FactorSealer;
import org.tenbiki.domain.secondfactor.FactorTools;
import org.tenbiki.domain.secondfactor.OneTimeCodes;
import org.tenbiki.domain.secondfactor.SecondFactor;
import org.tenbiki.domain.secondfactor.SecondFactorRepository;
import org.tenbiki.domain.secondfactor.SecondFactorRule;
import org.tenbiki.domain.user.User;

/** Whom a second factor is asked of, and which one. Source: requirement B-2. */
@Dependent
public class Factors {
  @Inject SecondFactorRepository factors;
  @Inject InstitutionRepository institutions;
  @Inject FactorSealer sealer;
  @Inject OneTimeCodes codes;
  @Inject SecureRandom random;

  /** Staff log in without: the first of them would have nobody to issue one. */
  public SecondFactorRule ruleFor(User user) {
    return user.role().isStaff()
        ? SecondFactorRule.NONE
        : institutions.profileOf(institutions.get(user.institutionId())).secondFactor();
  }

  /** The card or token that opens; empty if none was issued, or not of a kind that is asked for. */
  public Optional<SecondFactor> usable(User user) {
    SecondFactorRule rule = ruleFor(user);
    return rule.asks()
        ? factors.findByUser(user.id()).filter(f -> f.isActive() && rule.accepts(f.kind()))
        : Optional.empty();
  }

  /** The credential that counts wrong values; empty if none is asked of this user, or none was. */
  public Optional<Long> counterOf(User user) {
    return ruleFor(user).asks()
        ? factors.findByUser(user.id()).map(SecondFactor::counterId)
        : Optional.empty();
  }

  /** What a factor is made and compared with. */
  public FactorTools tools() {
    return new FactorTools(sealer, codes, random);
  }
}
