package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * The wall clock of a product that runs, so that a test of minutes takes seconds. What the product
 * itself measures, as patience with a connection, goes on at its own pace.
 */
final class MovableClock implements AutoCloseable {
  private final Path folder = Checkout.temporaryFolder("clock");
  private final Path time = folder.resolve("time");

  MovableClock() {
    moveTo(Duration.ZERO);
  }

  /** For the {@link MicroSystem} that is to run by it. */
  Map<String, String> settings() {
    return Map.of(
        "LD_PRELOAD", "/usr/$LIB/faketime/libfaketimeMT.so.1",
        "FAKETIME_TIMESTAMP_FILE", time.toString(),
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "DONT_FAKE_MONOTONIC", "1",
        // else waits of the virtual machine end at once
        "FAKETIME_FORCE_MONOTONIC_FIX", "0");
  }

  /** So far ahead of the real one, within a second or two. */
  void moveTo(Duration ahead) {
    try {
      Path next = Files.writeString(folder.resolve("next"), "+" + ahead.toSeconds() + "\n");
      Files.move(next, time, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Checkout.delete(folder);
  }
}
