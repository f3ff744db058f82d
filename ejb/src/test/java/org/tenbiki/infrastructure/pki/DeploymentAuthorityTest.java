package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;
import org.tenbiki.infrastructure.config.Settings;

@DisplayName("設定が示す認証局")
class DeploymentAuthorityTest {
  private static final Clock CLOCK = Clock.fixed(TestAuthority.TODAY, ZoneOffset.UTC);

  @TempDir Path folder;
  private final DeploymentAuthority authority = new DeploymentAuthority();

  @BeforeEach
  void deploy() {
    KeyMaterial.prepare(folder, List.of("localhost"), CLOCK, CLOCK);
    Map<String, String> values =
        Map.of(
            "tenbiki.public.url", "https://localhost:8443",
            "tenbiki.ca.keystore", folder.resolve("ca/client-ca.p12").toString(),
            "tenbiki.ca.passphrase.file", folder.resolve("ca/client-ca.pass").toString());
    authority.settings = new Settings(name -> Optional.ofNullable(values.get(name)));
    authority.clock = CLOCK;
  }

  @Test
  @DisplayName("開いたあとは、鍵はメモリーにある")
  void key_is_read_once() throws Exception {
    authority.open();
    Files.delete(folder.resolve("ca/client-ca.p12"));

    assertThat(authority.certificate().getSubjectX500Principal().getName()).contains("Client CA");
  }

  @Test
  @DisplayName("悪い鍵ファイルは、開くときに分かる")
  void bad_key_file_shows_when_it_is_opened() throws Exception {
    Files.setPosixFilePermissions(
        folder.resolve("ca/client-ca.p12"), PosixFilePermissions.fromString("rw-r-----"));

    assertThatExceptionOfType(KeyUnusableException.class).isThrownBy(authority::open);
  }

  @Test
  @DisplayName("期限は製品の時計で見る")
  void clock_of_the_product_decides() {
    authority.clock = Clock.offset(CLOCK, Duration.ofDays(20 * 365 + 1));

    assertThatExceptionOfType(KeyUnusableException.class)
        .isThrownBy(authority::open)
        .withMessageContaining("ended at");
  }
}
