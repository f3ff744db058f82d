package org.tenbiki.infrastructure.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tenbiki.domain.contract.FileEncoding;

/** The characters of a file, read strictly: replaced ones would go unnoticed. */
public final class FileText {
  public static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final int CHUNK = 8_192;

  private FileText() {}

  /** Without a byte order mark; empty if a byte does not belong to that encoding. */
  public static Optional<String> decode(byte[] content, FileEncoding encoding) {
    boolean marked = isMarked(content);
    int start = start(content);
    return switch (encoding) {
      case UTF_8 -> strictly(content, start, StandardCharsets.UTF_8);
      case WINDOWS_31J -> windows31JText(content);
      case AUTO -> {
        Optional<String> utf8 = strictly(content, start, StandardCharsets.UTF_8);
        yield utf8.isPresent() || marked ? utf8 : windows31JText(content);
      }
    };
  }

  private static Optional<String> windows31JText(byte[] content) {
    return lineThatIsNotWindows31J(content) == 0
        ? Optional.of(new String(content, WINDOWS_31J))
        : Optional.empty();
  }

  /** What {@link #lineThatIsNotUtf8} finds nothing in, without a byte order mark. */
  public static Reader utf8(byte[] content) {
    int start = start(content);
    return new InputStreamReader(
        new ByteArrayInputStream(content, start, content.length - start), StandardCharsets.UTF_8);
  }

  /** What {@link #lineThatIsNotWindows31J} finds nothing in. */
  public static Reader windows31J(byte[] content) {
    return new InputStreamReader(new ByteArrayInputStream(content), WINDOWS_31J);
  }

  /** The line, counted from 1, of the first byte that is no UTF-8; 0 if there is none. */
  public static int lineThatIsNotUtf8(byte[] content) {
    int wrong = wrongByte(content, StandardCharsets.UTF_8);
    return wrong < 0 ? 0 : 1 + lineEnds(content, wrong);
  }

  /**
   * The same for Windows-31J, in which the UTF-8 of many a name reads as other characters: a line
   * that makes Japanese in UTF-8 is of no file in Windows-31J either.
   */
  public static int lineThatIsNotWindows31J(byte[] content) {
    int wrong = wrongByte(content, WINDOWS_31J);
    int end = wrong < 0 ? content.length : wrong;
    int line = 1;
    for (int from = 0; from < end; line++) {
      int to = from;
      while (to < content.length && content[to] != '\n') {
        to++;
      }
      if (Utf8Line.isJapanese(content, from, to)) {
        return line;
      }
      from = to + 1;
    }
    return wrong < 0 ? 0 : 1 + lineEnds(content, wrong);
  }

  /** Negative if every byte belongs to that encoding. */
  private static int wrongByte(byte[] content, Charset charset) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer characters = CharBuffer.allocate(CHUNK);
    CharsetDecoder decoder = charset.newDecoder();
    CoderResult result = decoder.decode(bytes, characters, true);
    while (result.isOverflow()) {
      characters.clear();
      result = decoder.decode(bytes, characters, true);
    }
    return result.isError() ? bytes.position() : -1;
  }

  /** Where the text begins: behind a byte order mark, if there is one. */
  public static int start(byte[] content) {
    return isMarked(content) ? BYTE_ORDER_MARK.length : 0;
  }

  private static boolean isMarked(byte[] content) {
    return content.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            content, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private static int lineEnds(byte[] content, int before) {
    int count = 0;
    for (int i = 0; i < before; i++) {
      if (content[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  private static Optional<String> strictly(byte[] content, int start, Charset charset) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(content, start, content.length - start);
      return Optional.of(charset.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
