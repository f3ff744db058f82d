package org.tenbiki.enrolment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store of Chromium, Chrome and Edge on Linux, or of a profile of Firefox. */
final class NssStore implements CertificateStore {
  private static final String IMPORT = "pk12util";
  private static final String CREATE = "certutil";
  private static final String PACKAGE = "libnss3-tools";
  private static final int PASSWORD_BYTES = 24;
  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;
  private final String searchPath;

  /**
   * @param folder of the store
   * @param searchPath where programs are looked for, as in {@code PATH}
   */
  NssStore(Path folder, String searchPath) {
    this.folder = folder.toAbsolutePath();
    this.searchPath = searchPath;
  }

  /** Of the user who runs this. */
  static Path usual() {
    return Path.of(System.getProperty("user.home"), ".pki", "nssdb");
  }

  @Override
  public void check() throws TroubleException {
    for (String tool : List.of(IMPORT, CREATE)) {
      tool(tool);
    }
  }

  private String tool(String name) throws TroubleException {
    for (String place : searchPath.split(File.pathSeparator, -1)) {
      Path tool = Path.of(place, name);
      if (Files.isExecutable(tool)) {
        return tool.toString();
      }
    }
    throw new TroubleException(Trouble.NO_TOOL, name, PACKAGE);
  }

  @Override
  public void put(Certified certified) throws TroubleException {
    List<Path> temporary = new ArrayList<>();
    try {
      if (Files.notExists(folder.resolve("cert9.db"))) {
        OwnFiles.folder(folder);
        run(tool(CREATE), "-N", "-d", "sql:" + folder, "--empty-password");
      }
      Path file = temporary(temporary);
      Path password = temporary(temporary);
      Path ofStore = temporary(temporary);
      String secret = secret();
      Files.writeString(password, secret);
      Pkcs12.write(certified, file, secret.toCharArray());
      // passwords never stand on a command line, where others see them
      run(
          tool(IMPORT),
          "-i",
          file.toString(),
          "-d",
          "sql:" + folder,
          "-w",
          password.toString(),
          "-k",
          ofStore.toString());
    } catch (IOException | GeneralSecurityException e) {
      throw new TroubleException(Trouble.NOT_STORED, e, folder.toString());
    } finally {
      temporary.forEach(OwnFiles::delete);
    }
  }

  private static Path temporary(List<Path> all) throws IOException {
    Path file = OwnFiles.temporary();
    all.add(file);
    return file;
  }

  private static String secret() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void run(String... command) throws IOException, TroubleException {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new TroubleException(Trouble.NOT_STORED, folder.toString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TroubleException(Trouble.NOT_STORED, e, folder.toString());
    } finally {
      process.destroy();
    }
  }

  @Override
  public String place() {
    return folder.toString();
  }
}
