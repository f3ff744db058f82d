package org.tenbiki.infrastructure.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.infrastructure.config.DeploymentSecret;

/** AES-256-GCM under keys that are derived from the deployment's secret, one for each purpose. */
@Dependent
public class DeploymentSealer {
  @Inject DeploymentSecret secret;
  @Inject SecretSealer sealer;

  byte[] seal(String purpose, byte[] value, String context) {
    return sealer.seal(key(purpose), value, context.getBytes(StandardCharsets.UTF_8));
  }

  byte[] open(String purpose, byte[] sealed, String context) {
    return sealer.open(key(purpose), sealed, context.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] key(String purpose) {
    return secret.mac(purpose, "seal");
  }
}
