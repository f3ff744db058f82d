package org.tenbiki.web.deduction.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tenbiki.application.deduction.Uploads;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A file that is the body of a request, on disk: who sends slowly holds no memory. Close it, and it
 * is gone.
 */
public final class SpooledBody implements AutoCloseable {
  private static final int AT_ONCE = 64 * 1024;

  private final Path file;

  private SpooledBody(Path file) {
    this.file = file;
  }

  /**
   * Takes no more of it than a file can have, and nothing of one that says that it is larger.
   *
   * @param announced bytes by its head, negative if that does not say
   * @throws BusinessRuleException LIST_FILE_TOO_LARGE
   */
  public static SpooledBody of(long announced, InputStream body) throws IOException {
    if (announced > ListLimits.MOST_BYTES) {
      throw tooLarge();
    }
    SpooledBody spooled = new SpooledBody(Files.createTempFile("tenbiki-", ".upload"));
    boolean whole = false;
    try {
      spooled.take(body);
      whole = true;
    } finally {
      if (!whole) {
        spooled.close();
      }
    }
    return spooled;
  }

  private void take(InputStream body) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[AT_ONCE];
      long taken = 0;
      int read = body.read(buffer);
      while (read >= 0) {
        taken += read;
        if (taken > ListLimits.MOST_BYTES) {
          throw tooLarge();
        }
        out.write(buffer, 0, read);
        read = body.read(buffer);
      }
    }
  }

  private static BusinessRuleException tooLarge() {
    return new BusinessRuleException(ErrorCode.LIST_FILE_TOO_LARGE, Uploads.mostMegabytes());
  }

  /** Whole in memory. */
  public byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
