package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;

@DisplayName("鍵ファイル")
class KeyMaterialTest {
  private static final Clock CLOCK = Clock.fixed(TestAuthority.TODAY, ZoneOffset.UTC);
  private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "::1");

  @TempDir Path folder;

  @Test
  @DisplayName("所有者だけが読め、二度目は何も変えない")
  void files_are_private_and_stay() throws Exception {
    prepare(NAMES, CLOCK);
    Map<Path, String> before = contents();
    for (Path file : before.keySet()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
    }

    prepare(NAMES, CLOCK);

    Path trust = folder.resolve("tls/truststore.p12");
    before.remove(trust);
    Map<Path, String> after = contents();
    after.remove(trust);
    assertThat(after).isEqualTo(before);
  }

  @Test
  @DisplayName("サーバー証明書は名前が増えるか期限が近いと作り直す")
  void server_certificate_is_renewed() throws Exception {
    prepare(NAMES, CLOCK);
    Path server = folder.resolve("tls/server.p12");
    byte[] first = Files.readAllBytes(server);

    prepare(NAMES, Clock.offset(CLOCK, Duration.ofDays(360)));
    assertThat(Files.readAllBytes(server)).isEqualTo(first);
    prepare(NAMES, Clock.offset(CLOCK, Duration.ofDays(370)));
    byte[] second = Files.readAllBytes(server);
    assertThat(second).isNotEqualTo(first);
    prepare(List.of("localhost", "tenbiki.example"), Clock.offset(CLOCK, Duration.ofDays(370)));
    assertThat(Files.readAllBytes(server)).isNotEqualTo(second);
  }

  @Test
  @DisplayName("更新が二つのファイルの間で止まっても次の開始で整う")
  void renewal_stopped_half_way_is_finished_later() throws Exception {
    prepare(NAMES, CLOCK);
    Path server = folder.resolve("tls/server.p12");
    byte[] old = Files.readAllBytes(server);
    Clock later = Clock.offset(CLOCK, Duration.ofDays(370));
    prepare(NAMES, later);
    Files.write(server, old);

    prepare(NAMES, later);

    assertThat(
            KeyEntry.read(server, folder.resolve("tls/server.pass"))
                .certificate()
                .getNotAfter()
                .toInstant())
        .isAfter(later.instant().plus(Duration.ofDays(30)));
  }

  @Test
  @DisplayName("クライアント認証局はサーバーを保証しない")
  void client_authority_did_not_sign_the_server() throws Exception {
    prepare(NAMES, CLOCK);
    KeyEntry server =
        KeyEntry.read(folder.resolve("tls/server.p12"), folder.resolve("tls/server.pass"));

    assertThat(server.certificate().getIssuerX500Principal().getName()).contains("Server CA");
    Judge verdict =
        Judge.ask(folder, "openssl", "x509", "-in", "tls/server-ca.pem", "-noout", "-subject");
    assertThat(verdict.output()).contains("Tenbiki Demo Server CA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca/client-ca.p12",
        "ca/client-ca.pass",
        "ca/server-ca.p12",
        "tls/server.p12",
        "tls/server.pass",
        "audit.key"
      })
  @DisplayName("他人が読める鍵では始めない")
  void key_readable_by_others_is_refused(String file) throws Exception {
    prepare(NAMES, CLOCK);
    Files.setPosixFilePermissions(
        folder.resolve(file), PosixFilePermissions.fromString("rw-r-----"));

    assertThatExceptionOfType(KeyUnusableException.class)
        .isThrownBy(() -> prepare(NAMES, CLOCK))
        .withMessageContaining("readable or writable by others");
  }

  @Test
  @DisplayName("認証局の期限は製品の時計で見て、新しい認証局はどちらの時計でも二十年もつ")
  void authority_is_judged_by_the_clock_of_the_product() throws Exception {
    Clock ahead = Clock.offset(CLOCK, Duration.ofDays(25 * 365));
    KeyMaterial.prepare(folder, NAMES, CLOCK, ahead);
    assertThat(client(ahead).certificate().getNotAfter().toInstant())
        .isEqualTo(ahead.instant().plus(Duration.ofDays(20 * 365)));

    Clock over = Clock.offset(ahead, Duration.ofDays(20 * 365 + 1));
    assertThatExceptionOfType(KeyUnusableException.class)
        .isThrownBy(() -> KeyMaterial.prepare(folder, NAMES, CLOCK, over))
        .withMessageContaining("client-ca.p12 holds a certificate that ended at");
  }

  private AuthorityKey client(Clock clock) {
    return AuthorityKey.load(
        folder.resolve("ca/client-ca.p12"), folder.resolve("ca/client-ca.pass"), clock.instant());
  }

  private void prepare(List<String> names, Clock clock) {
    KeyMaterial.prepare(folder, names, clock, clock);
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> all = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file, java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return all;
  }
}
