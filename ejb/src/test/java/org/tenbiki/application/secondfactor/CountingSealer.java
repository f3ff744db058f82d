package org.tenbiki.application.secondfactor;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.tenbiki.domain.secondfactor.FactorSealer;

/** Counts in {@link Openings}. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class CountingSealer implements FactorSealer {
  @Inject @Delegate @Any FactorSealer sealer;
  @Inject Openings openings;

  @Override
  public byte[] seal(byte[] secret, String context) {
    return sealer.seal(secret, context);
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    openings.add();
    return sealer.open(sealed, context);
  }
}
