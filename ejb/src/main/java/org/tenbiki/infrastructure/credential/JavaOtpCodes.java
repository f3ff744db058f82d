package org.tenbiki.infrastructure.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.tenbiki.domain.secondfactor.OneTimeCodes;
import org.tenbiki.domain.secondfactor.TotpStep;

/** {@link OneTimeCodes} by java-otp; its defaults are those of every app. */
@ApplicationScoped
public class JavaOtpCodes implements OneTimeCodes {
  static final int DIGITS = 6;

  @Override
  public String code(byte[] secret, TotpStep step, long number) {
    TimeBasedOneTimePasswordGenerator generator =
        new TimeBasedOneTimePasswordGenerator(step.duration(), DIGITS);
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret, generator.getAlgorithm()), step.startOf(number));
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("secret of " + secret.length + " bytes", e);
    }
  }

  @Override
  public String typed(byte[] secret) {
    return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** Source: the Key Uri Format of Google Authenticator, which other apps follow. */
  @Override
  public String keyUri(byte[] secret, TotpStep step, String issuer, String account) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(
            encode(issuer),
            encode(account),
            base32(secret),
            encode(issuer),
            DIGITS,
            step.duration().toSeconds());
  }

  private static String base32(byte[] secret) {
    return new String(Base32.encode(secret), StandardCharsets.US_ASCII).replace("=", "");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
