package org.tenbiki.infrastructure.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tenbiki.domain.credential.SecretSealer;

/** AES-256-GCM; the sealed bytes begin with their nonce. */
@ApplicationScoped
public class AesGcmSecretSealer implements SecretSealer {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random;

  /** For the container's proxy. */
  protected AesGcmSecretSealer() {
    this(new SecureRandom());
  }

  @Inject
  public AesGcmSecretSealer(SecureRandom random) {
    this.random = random;
  }

  @Override
  public byte[] newKey() {
    return randomBytes(KEY_BYTES);
  }

  @Override
  public byte[] seal(byte[] key, byte[] secret, byte[] context) {
    byte[] nonce = randomBytes(NONCE_BYTES);
    try {
      byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(secret);
      byte[] out = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
      System.arraycopy(encrypted, 0, out, NONCE_BYTES, encrypted.length);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + CIPHER, e);
    }
  }

  @Override
  public byte[] open(byte[] key, byte[] box, byte[] context) {
    try {
      byte[] nonce = Arrays.copyOf(box, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
          .doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SealBrokenException(e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
