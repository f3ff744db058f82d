package org.tenbiki.system;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stands for the click in the browser's certificate chooser, which a headless browser has not: the
 * managed policy {@code AutoSelectCertificateForUrls} for the member addresses. Policies hold for
 * the whole machine and one file's list replaces another's, so every run keeps its own lines in a
 * shared folder and one policy file is written from all of them, under a lock.
 */
final class CertificateChoice implements AutoCloseable {
  private static final Path POLICIES = Path.of("/etc/chromium/policies/managed");
  private static final Path LINES =
      Path.of(System.getProperty("java.io.tmpdir"), "tenbiki-certificate-choice");
  private final Path mine;

  private CertificateChoice(Path mine) {
    this.mine = mine;
  }

  static CertificateChoice of(Papers papers) {
    List<String> origins = List.of(papers.memberUrl(), papers.secondMemberUrl());
    CertificateChoice choice =
        new CertificateChoice(
            LINES.resolve(ProcessHandle.current().pid() + "-" + System.nanoTime()));
    locked(() -> Files.write(choice.mine, origins));
    return choice;
  }

  @Override
  public void close() {
    locked(() -> Files.deleteIfExists(mine));
  }

  private interface Change {
    void make() throws IOException;
  }

  private static synchronized void locked(Change change) {
    try {
      Files.createDirectories(LINES);
      Files.createDirectories(POLICIES);
      try (FileChannel channel =
              FileChannel.open(
                  LINES.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        change.make();
        publish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void publish() throws IOException {
    JsonArray patterns = new JsonArray();
    try (Stream<Path> files = Files.list(LINES)) {
      for (Path file : files.filter(CertificateChoice::isLines).toList()) {
        if (isAbandoned(file)) {
          Files.deleteIfExists(file);
          continue;
        }
        for (String origin : Files.readAllLines(file)) {
          patterns.add("{\"pattern\":\"" + origin + "\",\"filter\":{}}");
        }
      }
    }
    Path policy = POLICIES.resolve("tenbiki-system-tests.json");
    if (patterns.isEmpty()) {
      Files.deleteIfExists(policy);
      return;
    }
    JsonObject all = new JsonObject();
    all.add("AutoSelectCertificateForUrls", patterns);
    Path fresh = LINES.resolve(".policy");
    Files.writeString(fresh, all.toString());
    Files.copy(fresh, policy, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isLines(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }

  /** Left by a run that was killed. */
  private static boolean isAbandoned(Path file) {
    String name = file.getFileName().toString();
    return ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-')))).isEmpty();
  }
}
