package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Certificates over random subjects before three judges: 60 in the ordinary suite, as many as the
 * property {@code tenbiki.subjects} says otherwise. Source: security.md, row 11.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("どんな利用者と団体の名前でも")
class RandomSubjectsTest {
  private static final int COUNT = Integer.getInteger("tenbiki.subjects", 60);
  private static final long SEED = Long.getLong("tenbiki.seed", 20261121);
  private static final Instant FROZEN = Instant.parse("2026-11-21T03:00:00Z");
  private static final String FROZEN_FOR_NSS = "261121030000Z";

  private final Path folder = TestAuthority.newFolder();
  private final TestAuthority ca = new TestAuthority(folder);
  private final Set<BigInteger> serialNumbers = new HashSet<>();

  @BeforeAll
  void issue() throws IOException {
    RandomSubjects subjects = new RandomSubjects(SEED);
    KeyPair keys = ca.newKey();
    for (int i = 0; i < COUNT; i++) {
      String organisation = subjects.organisation();
      String userId = subjects.userId();
      X509Certificate leaf =
          TestAuthority.parse(
              ca.issue(
                  ca.request(
                      organisation,
                      userId,
                      TestAuthority.ROKIN.validityFor(TestAuthority.TODAY),
                      keys.getPublic())));
      assertThat(partsOf(leaf)).containsExactly("JP", organisation, userId);
      serialNumbers.add(leaf.getSerialNumber());
      Files.writeString(folder.resolve(i + ".pem"), pem(leaf));
    }
  }

  @Test
  @DisplayName("シリアル番号は正の128ビットで、重ならない")
  void serial_numbers_differ() {
    assertThat(serialNumbers).hasSize(COUNT).allMatch(s -> s.signum() > 0 && s.bitLength() == 128);
  }

  @Test
  @DisplayName("OpenSSLが厳格に受け入れる")
  void openssl_accepts() {
    Judge verdict =
        shell(
            "seq -f %g.pem 0 "
                + (COUNT - 1)
                + " | xargs openssl verify -x509_strict -purpose sslclient -attime "
                + TestAuthority.TODAY.getEpochSecond()
                + " -CAfile ca.pem");

    assertThat(verdict.exitCode()).as(verdict.output()).isZero();
    assertThat(verdict.output().lines().filter(line -> line.endsWith(": OK"))).hasSize(COUNT);
  }

  @Test
  @DisplayName("GnuTLSが受け入れる")
  void gnutls_accepts() {
    Judge verdict =
        Judge.askAt(
            FROZEN,
            folder,
            "bash",
            "-c",
            "for i in $(seq 0 "
                + (COUNT - 1)
                + "); do certtool --verify --verify-purpose 1.3.6.1.5.5.7.3.2"
                + " --load-ca-certificate ca.pem --infile $i.pem >out 2>&1"
                + " && echo $i: OK || { echo $i; cat out; }; done");

    assertThat(verdict.output().lines().filter(line -> line.endsWith(": OK")))
        .as(refusals(verdict))
        .hasSize(COUNT);
  }

  @Test
  @DisplayName("NSSが受け入れる")
  void nss_accepts() throws IOException {
    Files.createDirectories(folder.resolve("nss"));
    assertThat(shell("certutil -N -d sql:nss --empty-password").exitCode()).isZero();
    List<String> imports = new ArrayList<>(List.of("-A -d sql:nss -n ca -t T,, -i ca.pem"));
    IntStream.range(0, COUNT)
        .forEach(i -> imports.add("-A -d sql:nss -n u%d -t ,, -i %d.pem".formatted(i, i)));
    Files.write(folder.resolve("import"), imports);
    Files.write(
        folder.resolve("verify"),
        IntStream.range(0, COUNT)
            .mapToObj(i -> "-V -d sql:nss -u C -n u%d -b %s".formatted(i, FROZEN_FOR_NSS))
            .toList());
    Judge imported = shell("certutil -B -d sql:nss -i import");
    assertThat(imported.exitCode()).as(imported.output()).isZero();

    Judge verdict = shell("certutil -B -d sql:nss -i verify");

    assertThat(verdict.output().lines().filter("certutil: certificate is valid"::equals))
        .as(refusals(verdict))
        .hasSize(COUNT);
  }

  private Judge shell(String script) {
    return Judge.ask(folder, "bash", "-c", script);
  }

  private static String refusals(Judge verdict) {
    return verdict
        .output()
        .lines()
        .filter(line -> !line.endsWith(": OK") && !line.endsWith("is valid"))
        .limit(40)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> partsOf(X509Certificate certificate) {
    return Arrays.stream(
            X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs())
        .map(rdn -> ((ASN1String) rdn.getFirst().getValue()).getString())
        .toList();
  }

  /** Not {@link TestAuthority#pem}, which waits for the disk each time. */
  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
