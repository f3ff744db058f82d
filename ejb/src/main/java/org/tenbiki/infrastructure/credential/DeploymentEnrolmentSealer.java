package org.tenbiki.infrastructure.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tenbiki.domain.certificate.EnrolmentSealer;

/** {@link EnrolmentSealer} under the deployment's secret. */
@ApplicationScoped
public class DeploymentEnrolmentSealer implements EnrolmentSealer {
  private static final String PURPOSE = "enrolment-codes";

  @Inject DeploymentSealer sealer;

  @Override
  public byte[] seal(byte[] value, String context) {
    return sealer.seal(PURPOSE, value, context);
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    return sealer.open(PURPOSE, sealed, context);
  }
}
