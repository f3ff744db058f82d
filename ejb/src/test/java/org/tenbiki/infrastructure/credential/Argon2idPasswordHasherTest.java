package org.tenbiki.infrastructure.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("パスワードのハッシュ")
class Argon2idPasswordHasherTest {
  /** Made by the reference program: {@code argon2 saltsaltsaltsalt -id -t 2 -m 16 -p 1 -e}. */
  private static final String FOREIGN =
      "$argon2id$v=19$m=65536,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$dkCFWu+ctv/SAilgHSkEohkuNys5HbgjDX+vBzs5Pkw";

  private final Argon2idPasswordHasher hasher = new Argon2idPasswordHasher(new SecureRandom());

  @Test
  @DisplayName("同じパスワードだけが合い、毎回違う塩を使う")
  void only_the_same_password_fits() {
    String hash = hasher.hash("passw0rd".toCharArray());

    assertThat(hash).startsWith("$argon2id$v=19$m=47104,t=1,p=1$").hasSizeLessThan(255);
    assertThat(hasher.verify("passw0rd".toCharArray(), hash)).isTrue();
    assertThat(hasher.verify("passw0rD".toCharArray(), hash)).isFalse();
    assertThat(hasher.hash("passw0rd".toCharArray())).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({"2, 512, 4", "8, 512, 5", "64, 512, 5", "64, 16384, 128", "2, 91, 1", "2, 64, 1"})
  @DisplayName("同時に計算する数は、プロセッサーの二倍まで、ヒープの半分に収まるまで")
  void parallel_hashes_fit_into_half_the_heap(int processors, long megabytes, int expected) {
    assertThat(Argon2idPasswordHasher.atOnce(processors, megabytes * 1024 * 1024))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("囮のハッシュには何も合わず、形は同じ (L-7)")
  void decoy_fits_nothing_and_looks_the_same() {
    String decoy = hasher.decoy();

    assertThat(decoy).hasSameSizeAs(hasher.hash("passw0rd".toCharArray()));
    assertThat(hasher.verify("passw0rd".toCharArray(), decoy)).isFalse();
  }

  @Test
  @DisplayName("ほかの実装のハッシュも照合できる")
  void hash_of_another_implementation_is_verified() {
    assertThat(hasher.verify("password".toCharArray(), FOREIGN)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hasher.verify("password".toCharArray(), "$2a$10$abc"));
  }
}
