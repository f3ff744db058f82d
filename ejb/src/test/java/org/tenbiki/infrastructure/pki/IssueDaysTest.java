package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The issue days of the requirement before the two judges that OpenSSL's test leaves out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("発行日と期限をGnuTLSとNSSが見る")
class IssueDaysTest {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** NSS takes a certificate a day before it begins, for clients whose clock is slow. */
  private static final Duration SLOP_OF_NSS = Duration.ofDays(1);

  private final Path folder = TestAuthority.newFolder();
  private final TestAuthority ca = new TestAuthority(folder);

  @BeforeAll
  void nssDatabase() {
    accept(Judge.ask(folder, "mkdir", "nss"));
    accept(Judge.ask(folder, "certutil", "-N", "-d", "sql:nss", "--empty-password"));
    accept(
        Judge.ask(
            folder, "certutil", "-A", "-d", "sql:nss", "-n", "ca", "-t", "T,,", "-i", "ca.pem"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-04-01", "2024-02-29", "2025-04-01", "2027-12-31"})
  @DisplayName("最初の秒から最後の秒まで受け入れ、その外では受け入れない (C-7)")
  void accepted_from_the_first_second_to_the_last(LocalDate day) {
    Instant issued = day.atTime(12, 0).atZone(JAPAN).toInstant();
    X509Certificate leaf = ca.issuedAt(issued, ca.newKey());
    Instant first = leaf.getNotBefore().toInstant();
    Instant last = leaf.getNotAfter().toInstant();
    ca.pem("day.pem", leaf);
    assertThat(first).isEqualTo(day.atStartOfDay(JAPAN).toInstant());

    accept(gnutls(first));
    accept(gnutls(issued));
    accept(gnutls(last));
    assertThat(gnutls(first.minusSeconds(1)).output()).contains("not yet valid");
    assertThat(gnutls(last.plusSeconds(1)).output()).contains("expired");

    accept(
        Judge.ask(
            folder,
            "certutil",
            "-A",
            "-d",
            "sql:nss",
            "-n",
            "" + day,
            "-t",
            ",,",
            "-i",
            "day.pem"));
    accept(nss(day, first));
    accept(nss(day, issued));
    accept(nss(day, last));
    assertThat(nss(day, first.minus(SLOP_OF_NSS).minusSeconds(1)).exitCode()).isNotZero();
    assertThat(nss(day, last.plusSeconds(1)).output()).contains("has expired");
    accept(Judge.ask(folder, "certutil", "-D", "-d", "sql:nss", "-n", "" + day));
  }

  private Judge gnutls(Instant now) {
    return Judge.askAt(
        now,
        folder,
        "certtool",
        "--verify",
        "--verify-purpose",
        "1.3.6.1.5.5.7.3.2",
        "--load-ca-certificate",
        "ca.pem",
        "--infile",
        "day.pem");
  }

  private Judge nss(LocalDate day, Instant now) {
    return Judge.ask(
        folder,
        "certutil",
        "-V",
        "-d",
        "sql:nss",
        "-u",
        "C",
        "-n",
        "" + day,
        "-b",
        form("yyMMddHHmmss'Z'", now));
  }

  private static String form(String pattern, Instant instant) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }

  private static void accept(Judge judge) {
    assertThat(judge.exitCode()).as(judge.output()).isZero();
  }
}
