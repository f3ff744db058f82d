package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.pki.CrlRequest;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.PreparedCertificate;
import org.tenbiki.domain.pki.RevokedEntry;

/** Issued certificates and files before judges that are not ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("発行された電子証明書")
class IssuedCertificateTest {
  private static final String PASSWORD = "passw0rd";
  private static final String PBKDF2_SALT_8 = "06092a864886f70d01050c30..0408.{16}02030186a0";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Path folder = TestAuthority.newFolder();
  private final TestAuthority ca = new TestAuthority(folder);

  @BeforeAll
  void nssDatabase() throws Exception {
    Files.createDirectories(folder.resolve("nss"));
    accept(ask("certutil", "-N", "-d", "sql:nss", "--empty-password"));
    accept(ask("certutil", "-A", "-d", "sql:nss", "-n", "ca", "-t", "T,,", "-i", "ca.pem"));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-31T14:59:59Z, 2023-03-31, 2024-03-30",
    "2023-03-31T15:00:00Z, 2023-04-01, 2024-03-31",
    "2023-04-01T14:59:59Z, 2023-04-01, 2024-03-31",
    "2023-04-01T15:00:00Z, 2023-04-02, 2024-04-01",
    "2024-02-28T14:59:59Z, 2024-02-28, 2025-02-27",
    "2024-02-28T15:00:00Z, 2024-02-29, 2025-02-28",
    "2024-02-29T14:59:59Z, 2024-02-29, 2025-02-28",
    "2024-02-29T15:00:00Z, 2024-03-01, 2025-03-01",
    "2025-03-31T14:59:59Z, 2025-03-31, 2026-03-31",
    "2025-03-31T15:00:00Z, 2025-04-01, 2026-04-01",
    "2025-04-01T14:59:59Z, 2025-04-01, 2026-04-01",
    "2025-04-01T15:00:00Z, 2025-04-02, 2026-04-02",
    "2027-12-30T14:59:59Z, 2027-12-30, 2028-12-29",
    "2027-12-30T15:00:00Z, 2027-12-31, 2028-12-30",
    "2027-12-31T14:59:59Z, 2027-12-31, 2028-12-30",
    "2027-12-31T15:00:00Z, 2028-01-01, 2028-12-31"
  })
  @DisplayName("発行日を含む366暦日、0時0分0秒から23時59分59秒まで (C-7)")
  void valid_for_366_calendar_days(Instant issued, LocalDate first, LocalDate last)
      throws Exception {
    X509Certificate certificate = ca.issuedAt(issued, ca.newKey());

    assertThat(certificate.getNotBefore()).isEqualTo(first.atStartOfDay(JAPAN).toInstant());
    assertThat(certificate.getNotAfter())
        .isEqualTo(last.atTime(23, 59, 59).atZone(JAPAN).toInstant());
    assertThat(ChronoUnit.DAYS.between(first, last) + 1).isEqualTo(366);
    ca.pem("day.pem", certificate);
    // OpenSSL alone counts the second notAfter itself as over; the field is compared above.
    for (Instant inside :
        List.of(
            certificate.getNotBefore().toInstant(),
            certificate.getNotAfter().toInstant().minusSeconds(1))) {
      accept(verifyAt(inside));
    }
    assertThat(verifyAt(certificate.getNotBefore().toInstant().minusSeconds(1)).exitCode())
        .isNotZero();
    assertThat(verifyAt(certificate.getNotAfter().toInstant().plusSeconds(1)).exitCode())
        .isNotZero();
  }

  private Judge verifyAt(Instant instant) {
    return ask(
        "openssl",
        "verify",
        "-x509_strict",
        "-purpose",
        "sslclient",
        "-attime",
        String.valueOf(instant.getEpochSecond()),
        "-CAfile",
        "ca.pem",
        "day.pem");
  }

  @Test
  @DisplayName("OpenSSL・GnuTLS・NSSが受け入れる")
  void openssl_gnutls_and_nss_accept() throws Exception {
    ca.pem("leaf.pem", ca.issuedAt(Instant.now(java.time.Clock.systemUTC()), ca.newKey()));

    Judge text =
        ask(
            "openssl",
            "x509",
            "-in",
            "leaf.pem",
            "-noout",
            "-text",
            "-nameopt",
            "utf8,sep_comma_plus");
    accept(text);
    assertThat(text.output())
        .contains("Version: 3", "ecdsa-with-SHA384", "O=みどり労働組合", "CN=sample001")
        .contains("CA:FALSE", "TLS Web Client Authentication", "Policy: 2.999.1.1")
        .contains("URI:https://localhost:8443/crl/client-ca.crl")
        .doesNotContain("Key Encipherment");
    accept(
        ask(
            "openssl",
            "verify",
            "-x509_strict",
            "-purpose",
            "sslclient",
            "-CAfile",
            "ca.pem",
            "leaf.pem"));
    assertThat(
            ask(
                    "openssl",
                    "verify",
                    "-x509_strict",
                    "-purpose",
                    "sslserver",
                    "-CAfile",
                    "ca.pem",
                    "leaf.pem")
                .exitCode())
        .isNotZero();
    accept(ask("certtool", "--verify", "--load-ca-certificate", "ca.pem", "--infile", "leaf.pem"));
    accept(ask("certutil", "-A", "-d", "sql:nss", "-n", "leaf", "-t", ",,", "-i", "leaf.pem"));
    accept(ask("certutil", "-V", "-d", "sql:nss", "-u", "C", "-n", "leaf"));
  }

  @Test
  @DisplayName("p12はOpenSSL・NSS・JDKで開き、PBES2・10万回・連鎖つき (C-6)")
  void file_opens_everywhere() throws Exception {
    KeyPair keys = ca.newKey();
    X509Certificate leaf = ca.issuedAt(TestAuthority.TODAY, keys);
    byte[] file =
        Pkcs12Writer.modern()
            .write(
                keys.getPrivate(), leaf, ca.key.certificate(), PASSWORD.toCharArray(), "sample001");
    Files.write(folder.resolve("user.p12"), file);

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
        .contains("MAC: sha256, Iteration 100000", "MAC length: 32, salt length: 8")
        .contains("PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256")
        .doesNotContain("RC2", "3DES", "sha1");
    // Salt and rounds of both PBKDF2s in their encoded form: the eight bytes after 04 08.
    assertThat(java.util.HexFormat.of().formatHex(file))
        .containsPattern(PBKDF2_SALT_8 + ".*" + PBKDF2_SALT_8);
    assertThat(
            ask("openssl", "pkcs12", "-in", "user.p12", "-noout", "-passin", "pass:wrong")
                .exitCode())
        .isNotZero();
    Files.createDirectories(folder.resolve("import"));
    accept(ask("certutil", "-N", "-d", "sql:import", "--empty-password"));
    accept(ask("pk12util", "-i", "user.p12", "-d", "sql:import", "-W", PASSWORD));
    assertThat(ask("certutil", "-K", "-d", "sql:import").output()).contains("sample001");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(file), PASSWORD.toCharArray());
    assertThat(store.getCertificateChain("sample001")).hasSize(2);
    assertThat(store.getKey("sample001", PASSWORD.toCharArray())).isEqualTo(keys.getPrivate());
  }

  @Test
  @DisplayName("失効リストはOpenSSLで検証できる")
  void crl_is_verified_by_openssl() throws Exception {
    IssuedCertificate issued =
        ca.issue(
            ca.request(
                "組合",
                "sample001",
                TestAuthority.ROKIN.validityFor(TestAuthority.TODAY),
                ca.newKey().getPublic()));
    X509Certificate leaf = TestAuthority.parse(issued);
    byte[] crl =
        ca.authority.crl(
            new CrlRequest(
                7,
                TestAuthority.TODAY,
                TestAuthority.TODAY.plus(7, ChronoUnit.DAYS),
                List.of(
                    new RevokedEntry(
                        new SerialNumber(leaf.getSerialNumber()),
                        TestAuthority.TODAY,
                        RevocationReason.KEY_COMPROMISE))));
    Files.write(folder.resolve("ca.crl"), crl);
    ca.pem("revoked.pem", leaf);

    Judge text =
        ask(
            "openssl", "crl", "-inform", "DER", "-in", "ca.crl", "-CAfile", "ca.pem", "-noout",
            "-text");
    accept(text);
    assertThat(text.output())
        .contains("verify OK", "Key Compromise", "X509v3 CRL Number: \n                7");
    accept(ask("openssl", "crl", "-inform", "DER", "-in", "ca.crl", "-out", "crl.pem"));
    Judge verdict =
        ask(
            "openssl",
            "verify",
            "-x509_strict",
            "-crl_check",
            "-attime",
            String.valueOf(TestAuthority.TODAY.plusSeconds(60).getEpochSecond()),
            "-CRLfile",
            "crl.pem",
            "-CAfile",
            "ca.pem",
            "revoked.pem");
    assertThat(verdict.output()).contains("certificate revoked");
  }

  @Test
  @DisplayName("準備した証明書に署名するのは一度だけ")
  void prepared_certificate_is_signed_once() {
    PreparedCertificate prepared =
        ca.authority.prepare(
            ca.request(
                "組合",
                "sample001",
                TestAuthority.ROKIN.validityFor(TestAuthority.TODAY),
                ca.newKey().getPublic()));
    ca.authority.issue(prepared);

    assertThatIllegalStateException().isThrownBy(() -> ca.authority.issue(prepared));
  }

  private Judge ask(String... command) {
    return Judge.ask(folder, command);
  }

  private static void accept(Judge judge) {
    assertThat(judge.exitCode()).as(judge.output()).isZero();
  }
}
