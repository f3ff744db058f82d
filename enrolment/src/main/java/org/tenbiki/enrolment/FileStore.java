package org.tenbiki.enrolment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A p12 that the user imports. Never over a file that is there. */
final class FileStore implements CertificateStore {
  /** No lock guards a file. */
  static final int SHORTEST_PASSWORD = 8;

  private final Path file;
  private final char[] password;

  FileStore(Path file, char[] password) {
    this.file = file.toAbsolutePath();
    this.password = password.clone();
  }

  @Override
  public void check() throws TroubleException {
    if (password.length < SHORTEST_PASSWORD) {
      throw new TroubleException(Trouble.PASSWORD_SHORT, String.valueOf(SHORTEST_PASSWORD));
    }
    Path folder = file.getParent();
    if (Files.exists(file) || folder == null || !Files.isWritable(folder)) {
      throw new TroubleException(Trouble.NOT_STORED, file.toString());
    }
  }

  @Override
  public void put(Certified certified) throws TroubleException {
    boolean made = false;
    boolean done = false;
    try {
      OwnFiles.create(file);
      made = true;
      Pkcs12.write(certified, file, password);
      done = true;
    } catch (IOException | GeneralSecurityException e) {
      throw new TroubleException(Trouble.NOT_STORED, e, file.toString());
    } finally {
      if (made && !done) {
        OwnFiles.delete(file);
      }
    }
  }

  @Override
  public String place() {
    return file.toString();
  }
}
