package org.tenbiki.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Folders for what outlives a single test, gone when the JVM ends. */
public final class TestFolder {
  private static final Set<Path> FOLDERS = newSet();

  private TestFolder() {}

  public static Path create(String prefix) {
    try {
      Path folder = Files.createTempDirectory(prefix);
      FOLDERS.add(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Path> newSet() {
    Runtime.getRuntime().addShutdownHook(new Thread(TestFolder::forgetAll));
    return ConcurrentHashMap.newKeySet();
  }

  /**
   * Databases close themselves in hooks of their own, at the same time as this one; files marked
   * here are deleted after all hooks, the last marked first.
   */
  private static void forgetAll() {
    for (Path folder : FOLDERS) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.forEach(path -> path.toFile().deleteOnExit());
      } catch (IOException | UncheckedIOException e) {
        System.err.println("left behind: " + folder);
      }
    }
  }
}
