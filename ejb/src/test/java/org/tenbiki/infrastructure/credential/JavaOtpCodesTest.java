package org.tenbiki.infrastructure.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.domain.secondfactor.TotpStep;

@DisplayName("ワンタイムパスワード（RFC 6238）")
class JavaOtpCodesTest {
  private static final String SEED = "1234567890".repeat(7);

  private final JavaOtpCodes codes = new JavaOtpCodes();

  @ParameterizedTest
  @DisplayName("付録Bの値と一致する。8桁で SHA-1、SHA-256、SHA-512 (B-2)")
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void vectors_of_the_rfc(long seconds, String sha1, String sha256, String sha512)
      throws GeneralSecurityException {
    assertThat(eightDigits("HmacSHA1", 20, seconds)).isEqualTo(sha1);
    assertThat(eightDigits("HmacSHA256", 32, seconds)).isEqualTo(sha256);
    assertThat(eightDigits("HmacSHA512", 64, seconds)).isEqualTo(sha512);
    assertThat(codes.code(key(20), TotpStep.SECONDS_30, seconds / 30)).isEqualTo(sha1.substring(2));
  }

  private static String eightDigits(String algorithm, int length, long seconds)
      throws GeneralSecurityException {
    return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 8, algorithm)
        .generateOneTimePasswordString(
            new SecretKeySpec(key(length), algorithm), Instant.ofEpochSecond(seconds));
  }

  private static byte[] key(int length) {
    return SEED.substring(0, length).getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  @DisplayName("60秒の段は60秒の間、同じ値")
  void longer_steps_count_minutes() {
    long number = TotpStep.SECONDS_60.at(Instant.ofEpochSecond(119));

    assertThat(number).isEqualTo(1);
    assertThat(codes.code(key(20), TotpStep.SECONDS_60, number))
        .isEqualTo(codes.code(key(20), TotpStep.SECONDS_30, 1));
  }

  @Test
  @DisplayName("登録に使う文字とアドレス。日本語の名前も壊れない")
  void secrets_are_told_as_apps_read_them() {
    assertThat(codes.typed(key(20))).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(codes.keyUri(key(20), TotpStep.SECONDS_60, "青葉 銀行", "aoba0001"))
        .isEqualTo(
            "otpauth://totp/%E9%9D%92%E8%91%89%20%E9%8A%80%E8%A1%8C:aoba0001"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=%E9%9D%92%E8%91%89%20%E9%8A%80%E8%A1%8C"
                + "&algorithm=SHA1&digits=6&period=60");
  }
}
