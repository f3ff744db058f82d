package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where this build finds and leaves its files. */
final class Checkout {
  private Checkout() {}

  /** The folder that holds {@code ./run}; tests run in the folder of their module. */
  static Path top() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("run")) ? here : here.resolve("..").normalize();
  }

  static Path target() {
    return top().resolve("payara/target");
  }

  /** A new folder under the build's own, so that {@code clean} takes what a crash left. */
  static Path temporaryFolder(String name) {
    try {
      Path parent = Files.createDirectories(target().resolve("system"));
      return Files.createTempDirectory(parent, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a log of a folder that is about to go. */
  static void keep(Path log, String name) {
    try {
      if (Files.exists(log)) {
        Files.copy(log, Files.createDirectories(target().resolve("server-logs")).resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
