package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A program that is not ours and says what it thinks. */
record Judge(int exitCode, String output) {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /** Runs in that folder, with standard error in the output. */
  static Judge ask(Path folder, String... command) {
    return ask(folder, Map.of(), command);
  }

  /**
   * The same at that time in UTC. The library is loaded without its wrapper, which refuses to run
   * under a process number that a killed run has left its semaphore for.
   */
  static Judge askAt(Instant now, Path folder, String... command) {
    return ask(
        folder,
        Map.of(
            "TZ", "UTC",
            "LD_PRELOAD", "/usr/$LIB/faketime/libfaketime.so.1",
            "FAKETIME", FORM.format(now)),
        command);
  }

  private static Judge ask(Path folder, Map<String, String> settings, String... command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(settings);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Judge(process.waitFor(), output);
    } catch (IOException e) {
      throw new IllegalStateException(command[0] + " does not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
