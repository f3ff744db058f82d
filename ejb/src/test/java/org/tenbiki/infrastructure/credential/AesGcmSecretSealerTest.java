package org.tenbiki.infrastructure.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.credential.SecretSealer.SealBrokenException;

@DisplayName("秘密の封")
class AesGcmSecretSealerTest {
  private static final byte[] SECRET = "passw0rd".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HERE = {1};
  private static final byte[] THERE = {2};

  private final AesGcmSecretSealer sealer = new AesGcmSecretSealer(new SecureRandom());
  private final byte[] key = sealer.newKey();

  @Test
  @DisplayName("封をした鍵と場所でだけ開く")
  void opens_with_its_key_and_context_only() {
    byte[] box = sealer.seal(key, SECRET, HERE);

    assertThat(sealer.open(key, box, HERE)).isEqualTo(SECRET);
    assertThat(sealer.seal(key, SECRET, HERE)).isNotEqualTo(box);
    assertBroken(sealer.newKey(), box, HERE);
    assertBroken(key, box, THERE);
    assertBroken(new byte[3], box, HERE);
    assertBroken(key, new byte[3], HERE);
  }

  @Test
  @DisplayName("どの一ビットを変えても開かない")
  void any_changed_bit_breaks_it() {
    byte[] box = sealer.seal(key, SECRET, HERE);
    for (int bit = 0; bit < box.length * Byte.SIZE; bit++) {
      byte[] changed = box.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertBroken(key, changed, HERE);
    }
  }

  private void assertBroken(byte[] otherKey, byte[] box, byte[] context) {
    assertThatExceptionOfType(SealBrokenException.class)
        .isThrownBy(() -> sealer.open(otherKey, box, context));
  }
}
