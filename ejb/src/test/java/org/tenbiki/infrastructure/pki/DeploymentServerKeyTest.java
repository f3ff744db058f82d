package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenbiki.infrastructure.config.Settings;

@DisplayName("サーバーの確認番号（U-4）")
class DeploymentServerKeyTest {
  /** Of the key below, by {@code openssl pkey -pubin -outform der | sha256sum}. */
  private static final String PIN = "E8D9-6960-0AC2-584C-AC08-03FD-8986-BC8A";

  private static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      MIIBbTCCAROgAwIBAgIUc8WgeRzcxqKTAbo36elUvvLXak0wCgYIKoZIzj0EAwIw
      DDEKMAgGA1UEAwwBYTAeFw0yNjExMjExODM3NTJaFw0zNjExMTgxODM3NTJaMAwx
      CjAIBgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARn4mkErdniCoR1
      pYPhrhj63hYkDc84RYJv1/N/WmiZn3Mw0Hi5tvXeWe5aOoAwnZ3zdNusUmy2A86N
      4vMLQOXOo1MwUTAdBgNVHQ4EFgQUDM/A4BG1dGlIPB1v6PUBNs/O0FMwHwYDVR0j
      BBgwFoAUDM/A4BG1dGlIPB1v6PUBNs/O0FMwDwYDVR0TAQH/BAUwAwEB/zAKBggq
      hkjOPQQDAgNIADBFAiEA5DCbWQAytZ4V37DEuFisn7lHdBRLTdbJPWa0/Rn5rRQC
      IFgR6FdJ0IYvxOwl1HVLchA3IKRg3y7ZoW1i9cV5WNTf
      -----END CERTIFICATE-----
      """;

  @TempDir Path folder;

  @Test
  @DisplayName("公開サーバーの証明書の鍵のSHA-256の初めの128ビットで、OpenSSLで確かめられる")
  void pin_is_what_openssl_says() throws Exception {
    Path file = Files.writeString(folder.resolve("server.pem"), CERTIFICATE);

    assertThat(of(file.toString()).pin()).isEqualTo(PIN);
  }

  @Test
  @DisplayName("証明書がなければ、どの設定かを示して止まる")
  void missing_certificate_is_named() throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(() -> of("").pin())
        .withMessageContaining("tenbiki.tls.certificate");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> of(folder.resolve("none").toString()).pin());
    Path other = Files.writeString(folder.resolve("other.pem"), "no certificate");
    assertThatIllegalStateException()
        .isThrownBy(() -> of(other.toString()).pin())
        .withMessageContaining("other.pem");
  }

  private static DeploymentServerKey of(String file) {
    DeploymentServerKey key = new DeploymentServerKey();
    key.settings =
        new Settings(
            name -> Optional.ofNullable(Map.of("tenbiki.tls.certificate", file).get(name)));
    return key;
  }
}
