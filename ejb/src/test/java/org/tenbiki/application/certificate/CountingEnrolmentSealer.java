package org.tenbiki.application.certificate;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.tenbiki.domain.certificate.EnrolmentSealer;

/** Counts in {@link CodeOpenings}. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class CountingEnrolmentSealer implements EnrolmentSealer {
  @Inject @Delegate @Any EnrolmentSealer sealer;
  @Inject CodeOpenings openings;

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
