package org.tenbiki.application.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.secondfactor.SecondFactorRule;
import org.tenbiki.domain.user.User;

/** Cards and tokens as staff see them. */
@Dependent
public class FactorViews {
  @Inject Factors factors;

  /** Empty if none is asked of this user. */
  public Optional<FactorView> of(User user) {
    SecondFactorRule rule = factors.ruleFor(user);
    if (!rule.asks()) {
      return Optional.empty();
    }
    List<String> kinds = rule.kinds().stream().map(Enum::name).toList();
    return Optional.of(
        factors
            .usable(user)
            .map(f -> new FactorView(kinds, f.kind().name(), f.serialNumber(), f.issuedAt()))
            .orElseGet(() -> new FactorView(kinds, null, "", null)));
  }
}
