package org.tenbiki.infrastructure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Valid input, broken in the ways in which files break and attackers break them. */
public final class Mutations {
  /** How many the ordinary suite tries; {@code -Dtenbiki.fuzz=10000000} for a night. */
  public static final int COUNT = Integer.getInteger("tenbiki.fuzz", 20_000);

  private static final int MOST_AT_ONCE = 4;
  private static final int LONGEST_PIECE = 64;

  private static final List<byte[]> HOSTILE =
      List.of(
          new byte[] {0},
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          new byte[] {(byte) 0xC0, (byte) 0x80},
          new byte[] {(byte) 0x81},
          "\r".getBytes(StandardCharsets.US_ASCII),
          "\n".getBytes(StandardCharsets.US_ASCII),
          "\u001A".getBytes(StandardCharsets.US_ASCII),
          "\"".getBytes(StandardCharsets.US_ASCII),
          ",".getBytes(StandardCharsets.US_ASCII),
          "=1+1".getBytes(StandardCharsets.US_ASCII),
          "-1".getBytes(StandardCharsets.US_ASCII),
          "99999999999999999999".getBytes(StandardCharsets.US_ASCII),
          "１２".getBytes(StandardCharsets.UTF_8),
          "\uD842\uDFB7\u202E\u0000".getBytes(StandardCharsets.UTF_8));

  private final Random random;

  public Mutations(long seed) {
    random = new Random(seed);
  }

  /** One of them, broken in one to four places. */
  public byte[] of(List<byte[]> valid) {
    byte[] mutant = valid.get(random.nextInt(valid.size())).clone();
    for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
      mutant = broken(mutant);
    }
    return mutant;
  }

  private byte[] broken(byte[] content) {
    int at = random.nextInt(content.length + 1);
    int piece = Math.min(1 + random.nextInt(LONGEST_PIECE), content.length - at);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(content);
      case 1 -> joined(content, at, new byte[0], at + piece);
      case 2 -> joined(content, at, Arrays.copyOfRange(content, at, at + piece), at);
      case 3 -> Arrays.copyOf(content, at);
      case 4 -> joined(content, at, HOSTILE.get(random.nextInt(HOSTILE.size())), at);
      default -> {
        byte[] hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
        yield joined(content, at, hostile, Math.min(content.length, at + hostile.length));
      }
    };
  }

  private byte[] flipped(byte[] content) {
    if (content.length > 0) {
      content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return content;
  }

  /** What comes before a place, something, and what comes from another place on. */
  private static byte[] joined(byte[] content, int before, byte[] middle, int after) {
    byte[] joined =
        Arrays.copyOf(content, before + middle.length + Math.max(0, content.length - after));
    System.arraycopy(middle, 0, joined, before, middle.length);
    System.arraycopy(content, after, joined, before + middle.length, content.length - after);
    return joined;
  }
}
