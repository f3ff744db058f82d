package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

@DisplayName("鍵ファイル")
class KeyMaterialTest {
  private static final Clock CLOCK = Clock.fixed(TestAuthority.TODAY, ZoneOffset.UTC);
  private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "::1");

  @TempDir Path folder;

  @Test
  @DisplayName("所有者だけが読め、二度目は何も変えない")
  void files_are_private_and_stay() throws Exception {
    KeyMaterial.prepare(folder, NAMES, CLOCK);
    Map<Path, String> before = contents();
    for (Path file : before.keySet()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
    }

    KeyMaterial.prepare(folder, NAMES, CLOCK);

    Path trust = folder.resolve("tls/truststore.p12");
    before.remove(trust);
    Map<Path, String> after = contents();
    after.remove(trust);
    assertThat(after).isEqualTo(before);
  }

  @Test
  @DisplayName("サーバー証明書は名前が増えるか期限が近いと作り直す")
  void server_certificate_is_renewed() throws Exception {
    KeyMaterial.prepare(folder, NAMES, CLOCK);
    Path server = folder.resolve("tls/server.p12");
    byte[] first = Files.readAllBytes(server);

    KeyMaterial.prepare(folder, NAMES, Clock.offset(CLOCK, Duration.ofDays(360)));
    assertThat(Files.readAllBytes(server)).isEqualTo(first);
    KeyMaterial.prepare(folder, NAMES, Clock.offset(CLOCK, Duration.ofDays(370)));
    byte[] second = Files.readAllBytes(server);
    assertThat(second).isNotEqualTo(first);
    KeyMaterial.prepare(
        folder, List.of("localhost", "tenbiki.example"), Clock.offset(CLOCK, Duration.ofDays(370)));
    assertThat(Files.readAllBytes(server)).isNotEqualTo(second);
  }

  @Test
  @DisplayName("更新が二つのファイルの間で止まっても次の開始で整う")
  void renewal_stopped_half_way_is_finished_later() throws Exception {
    KeyMaterial.prepare(folder, NAMES, CLOCK);
    Path server = folder.resolve("tls/server.p12");
    byte[] old = Files.readAllBytes(server);
    Clock later = Clock.offset(CLOCK, Duration.ofDays(370));
    KeyMaterial.prepare(folder, NAMES, later);
    Files.write(server, old);

    KeyMaterial.prepare(folder, NAMES, later);

    assertThat(
            AuthorityKey.load(server, folder.resolve("tls/server.pass"))
                .certificate()
                .getNotAfter()
                .toInstant())
        .isAfter(later.instant().plus(Duration.ofDays(30)));
  }

  @Test
  @DisplayName("クライアント認証局はサーバーを保証しない")
  void client_authority_did_not_sign_the_server() throws Exception {
    KeyMaterial.prepare(folder, NAMES, CLOCK);
    AuthorityKey server =
        AuthorityKey.load(folder.resolve("tls/server.p12"), folder.resolve("tls/server.pass"));

    assertThat(server.certificate().getIssuerX500Principal().getName()).contains("Server CA");
    Judge verdict =
        Judge.ask(folder, "openssl", "x509", "-in", "tls/server-ca.pem", "-noout", "-subject");
    assertThat(verdict.output()).contains("Tenbiki Demo Server CA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca/client-ca.p12", "ca/client-ca.pass"})
  @DisplayName("他人が読める鍵では始めない")
  void key_readable_by_others_is_refused(String file) throws Exception {
    KeyMaterial.prepare(folder, NAMES, CLOCK);
    Files.setPosixFilePermissions(
        folder.resolve(file), PosixFilePermissions.fromString("rw-r-----"));

    assertThatIllegalStateException()
        .isThrownBy(() -> KeyMaterial.prepare(folder, NAMES, CLOCK))
        .withMessageContaining("readable by others");
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
