package org.tenbiki.enrolment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but the user reads. */
final class OwnFiles {
  private OwnFiles() {}

  static Path temporary() throws IOException {
    // readable by the owner alone, on every system
    return Files.createTempFile("tenbiki-enrolment", ".tmp");
  }

  /** A new file; fails if there is one. */
  static void create(Path file) throws IOException {
    Files.createFile(file, attributes(file, "rw-------"));
  }

  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, "rwx------"));
  }

  /** At the program's end at the latest. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
