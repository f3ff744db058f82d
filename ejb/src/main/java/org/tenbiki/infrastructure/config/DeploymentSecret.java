package org.tenbiki.infrastructure.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key file that all nodes of a deployment share, used through one derived key per purpose. */
@ApplicationScoped
public class DeploymentSecret {
  private static final String HMAC = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final byte[] secret;

  /** For the container's proxy. */
  protected DeploymentSecret() {
    this(new byte[SHORTEST]);
  }

  /**
   * @param secret at least 32 random bytes
   */
  public DeploymentSecret(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalStateException("audit key of " + secret.length + " bytes is too short");
    }
    this.secret = secret.clone();
  }

  @Inject
  public DeploymentSecret(Settings settings) {
    this(read(settings));
  }

  private static byte[] read(Settings settings) {
    try {
      return Files.readAllBytes(settings.file("tenbiki.audit.key.file"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** HMAC-SHA-256 over the text, under the key of that purpose. */
  public byte[] mac(String purpose, String text) {
    byte[] key = hmac(secret, purpose.getBytes(StandardCharsets.UTF_8));
    return hmac(key, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
