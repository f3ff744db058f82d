package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("旧形式のp12")
class LegacyPkcs12Test {
  private static final String PASSWORD = "passw0rd";

  private final Path folder = TestAuthority.newFolder();
  private final TestAuthority ca = new TestAuthority(folder);
  private final KeyPair keys = ca.newKey();
  private final X509Certificate leaf = ca.issuedAt(TestAuthority.TODAY, keys);
  private final byte[] modern =
      Pkcs12Writer.modern()
          .write(
              keys.getPrivate(), leaf, ca.key.certificate(), PASSWORD.toCharArray(), "sample001");
  private final UserKeyFactory factory = new UserKeyFactory();

  @Test
  @DisplayName("3DESとSHA-1で、同じ鍵と連鎖を持ち、OpenSSL・GnuTLS・NSS・JDKで開く (C-5)")
  void same_key_and_chain_in_the_form_of_old_importers() throws Exception {
    byte[] legacy = factory.legacyPkcs12(modern, PASSWORD.toCharArray()).orElseThrow();
    Files.write(folder.resolve("user.p12"), legacy);

    Judge info =
        ask(
            "openssl",
            "pkcs12",
            "-in",
            "user.p12",
            "-info",
            "-noout",
            "-passin",
            "pass:" + PASSWORD);
    accept(info);
    assertThat(info.output())
        .contains("MAC: sha1", "pbeWithSHA1And3-KeyTripleDES-CBC")
        .doesNotContain("PBES2", "RC2");
    accept(
        ask("certtool", "--p12-info", "--inder", "--infile", "user.p12", "--password", PASSWORD));
    Files.createDirectories(folder.resolve("import"));
    accept(ask("certutil", "-N", "-d", "sql:import", "--empty-password"));
    accept(ask("pk12util", "-i", "user.p12", "-d", "sql:import", "-W", PASSWORD));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(legacy), PASSWORD.toCharArray());
    assertThat(store.getCertificateChain("sample001")).containsExactly(leaf, ca.key.certificate());
    assertThat(store.getKey("sample001", PASSWORD.toCharArray())).isEqualTo(keys.getPrivate());
  }

  @Test
  @DisplayName("違うパスワードでは作らない")
  void another_password_makes_none() {
    assertThat(factory.legacyPkcs12(modern, "passw0rD".toCharArray())).isEmpty();
    assertThat(factory.legacyPkcs12(modern, new char[0])).isEmpty();
    assertThat(factory.legacyPkcs12(modern, "パスワード".toCharArray())).isEmpty();
  }

  private Judge ask(String... command) {
    return Judge.ask(folder, command);
  }

  private static void accept(Judge judge) {
    assertThat(judge.exitCode()).as(judge.output()).isZero();
  }
}
