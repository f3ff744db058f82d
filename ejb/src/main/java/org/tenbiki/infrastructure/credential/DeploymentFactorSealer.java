package org.tenbiki.infrastructure.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.secondfactor.FactorSealer;
import org.tenbiki.infrastructure.config.DeploymentSecret;

/** AES-256-GCM under a key that is derived from the deployment's secret for this purpose only. */
@ApplicationScoped
public class DeploymentFactorSealer implements FactorSealer {
  private static final String PURPOSE = "second-factors";

  @Inject DeploymentSecret secret;
  @Inject SecretSealer sealer;

  @Override
  public byte[] seal(byte[] value, String context) {
    return sealer.seal(key(), value, context.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    return sealer.open(key(), sealed, context.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] key() {
    return secret.mac(PURPOSE, "seal");
  }
}
