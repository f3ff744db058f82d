package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("p12のパスワード")
class Pkcs12WriterTest {
  private final TestAuthority ca = new TestAuthority(TestAuthority.newFolder());
  private final KeyPair keys = ca.newKey();
  private final X509Certificate leaf = ca.issuedAt(TestAuthority.TODAY, keys);

  @Test
  @DisplayName("空は書かない")
  void empty_password_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> write("")).withMessage("empty password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pässword1",
        "パスワード1",
        "ｐａｓｓ１",
        "pass\u0000word",
        "pass\tword",
        "pass\u007f",
        "𠮷1"
      })
  @DisplayName("印字できるASCIIのほかは書かない")
  void other_characters_than_printable_ascii_are_refused(String password) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(password))
        .withMessage("password with other characters than ASCII");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "~", "passw0rd", "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}"})
  @DisplayName("印字できるASCIIは、空白からチルダまで書ける")
  void printable_ascii_is_taken(String password) {
    assertThat(write(password)).isNotEmpty();
  }

  private byte[] write(String password) {
    return Pkcs12Writer.modern()
        .write(keys.getPrivate(), leaf, ca.key.certificate(), password.toCharArray(), "sample001");
  }
}
