package org.tenbiki.domain.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.tenbiki.domain.shared.CharacterWidth;

/** Which step a typed code belongs to. Source: requirement B-2, RFC 6238 §5.2. */
public final class OneTimeCheck {
  /** How many steps a token's clock may be wrong, either way. */
  private static final int DRIFT = 1;

  private OneTimeCheck() {}

  /**
   * @param after the last step whose code was accepted: none of it or before is accepted again
   * @return the step, empty if the code is wrong or used
   */
  static OptionalLong stepOf(
      OneTimeCodes codes, byte[] secret, TotpStep step, String typed, long after, Instant now) {
    byte[] code =
        CharacterWidth.toHalf(typed).replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long current = step.at(now);
    return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
        .filter(number -> number > after && isCode(codes.code(secret, step, number), code))
        .max();
  }

  private static boolean isCode(String right, byte[] typed) {
    return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), typed);
  }
}
