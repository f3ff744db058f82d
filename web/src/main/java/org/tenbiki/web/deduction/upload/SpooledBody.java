package org.tenbiki.web.deduction.upload;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tenbiki.application.deduction.upload.Uploads;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A file that is the body of a request, on disk: who sends slowly holds no memory. Close it, and it
 * is gone.
 */
public final class SpooledBody implements AutoCloseable {
  private static final int AT_ONCE = 64 * 1024;

  private final FileChannel file;

  private SpooledBody(FileChannel file) {
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
    SpooledBody spooled = new SpooledBody(nameless());
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

  /** A file that nobody else can open, and that is gone with the process however it ends. */
  private static FileChannel nameless() throws IOException {
    Path path = Files.createTempFile("tenbiki-", ".upload");
    try {
      return FileChannel.open(path, READ, WRITE);
    } finally {
      Files.delete(path);
    }
  }

  private void take(InputStream body) throws IOException {
    byte[] buffer = new byte[AT_ONCE];
    int read = body.read(buffer);
    while (read >= 0) {
      if (file.position() + read > ListLimits.MOST_BYTES) {
        throw tooLarge();
      }
      ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
      while (part.hasRemaining()) {
        file.write(part);
      }
      read = body.read(buffer);
    }
  }

  private static BusinessRuleException tooLarge() {
    return new BusinessRuleException(ErrorCode.LIST_FILE_TOO_LARGE, Uploads.mostMegabytes());
  }

  /** Whole in memory. */
  public byte[] bytes() throws IOException {
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.size()));
    while (all.hasRemaining() && file.read(all, all.position()) >= 0) {
      // until there is no more
    }
    return all.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
