package org.tenbiki.infrastructure.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.tenbiki.domain.credential.PasswordHasher;

/** Argon2id in PHC string form. Source: RFC 9106; figures from the security choices. */
@ApplicationScoped
public class Argon2idPasswordHasher implements PasswordHasher {
  private static final int MEMORY_KIB = 46 * 1024;
  private static final int PASSES = 1;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{16,86})\\$([A-Za-z0-9+/]{22,86})");

  /** Of every hash that is made today. */
  private static final String PREFIX =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

  private final SecureRandom random;

  /** Each hash takes its memory: more at once than this wait. */
  private final int permits =
      atOnce(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());

  private final Semaphore running = new Semaphore(permits, true);

  /** For the container's proxy. */
  protected Argon2idPasswordHasher() {
    this(new SecureRandom());
  }

  @Inject
  public Argon2idPasswordHasher(SecureRandom random) {
    this.random = random;
  }

  /**
   * Twice as many as processors, but no more than fit into half the heap: otherwise guessing in
   * parallel would end the server of a machine with many processors.
   *
   * @param heap in bytes
   */
  static int atOnce(int processors, long heap) {
    long fitting = heap / 2 / (MEMORY_KIB * 1024L);
    return (int) Math.max(1, Math.min(2L * processors, fitting));
  }

  @Override
  public String hash(char[] password) {
    byte[] salt = randomBytes(SALT_BYTES);
    return phc(salt, compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
  }

  @Override
  public boolean verify(char[] password, String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an argon2id hash of " + phc.length() + " characters");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        compute(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  @Override
  public boolean isOutdated(String phc) {
    return !phc.startsWith(PREFIX);
  }

  @Override
  public int atOnce() {
    return permits;
  }

  @Override
  public void dummy(char[] password) {
    compute(password, randomBytes(SALT_BYTES), MEMORY_KIB, PASSES, LANES, HASH_BYTES);
  }

  @Override
  public String decoy() {
    return phc(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  }

  private byte[] compute(
      char[] password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] exact = new byte[encoded.remaining()];
    encoded.get(exact);
    running.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[length];
      generator.generateBytes(exact, hash);
      return hash;
    } finally {
      running.release();
      Arrays.fill(encoded.array(), (byte) 0);
      Arrays.fill(exact, (byte) 0);
    }
  }

  private static String phc(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
