package org.tenbiki.infrastructure.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tenbiki.domain.secondfactor.FactorSealer;

/** {@link FactorSealer} under the deployment's secret. */
@ApplicationScoped
public class DeploymentFactorSealer implements FactorSealer {
  private static final String PURPOSE = "second-factors";

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
