package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Set;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;

/** Who else than the owner may touch a key file. */
final class KeyFileGuard {
  private static final Set<PosixFilePermission> READ_OR_WRITE =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /** In such a folder, others may put a file of theirs in the place of ours. */
  private static final Set<PosixFilePermission> WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private KeyFileGuard() {}

  /**
   * @throws KeyUnusableException if the file is not there, if others may read or write it, or write
   *     into its folder
   */
  static void refuseOpenToOthers(Path file) {
    if (allows(file, READ_OR_WRITE)) {
      throw new KeyUnusableException(file + " is readable or writable by others; chmod 600 it");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && allows(folder, WRITE)) {
      throw new KeyUnusableException(folder + " is writable by others; chmod 700 it");
    }
  }

  private static boolean allows(Path path, Set<PosixFilePermission> permissions) {
    try {
      return !Collections.disjoint(Files.getPosixFilePermissions(path), permissions);
    } catch (NoSuchFileException e) {
      throw new KeyUnusableException(path + " is missing; restore it from a backup", e);
    } catch (IOException e) {
      throw new KeyUnusableException("cannot look at " + path, e);
    }
  }
}
