package org.tenbiki.infrastructure.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import org.tenbiki.domain.credential.UnknownIdentifierSlots;
import org.tenbiki.infrastructure.config.DeploymentSecret;

/** HMAC-SHA-256 under the deployment's secret, cut to the number of slots. */
@ApplicationScoped
public class KeyedIdentifierSlots implements UnknownIdentifierSlots {
  private static final int SLOTS = 1 << 20;

  @Inject DeploymentSecret secret;

  @Override
  public int slotOf(String identifier) {
    byte[] mac = secret.mac("unknown-identifiers", identifier);
    return ByteBuffer.wrap(mac).getInt() & (SLOTS - 1);
  }
}
