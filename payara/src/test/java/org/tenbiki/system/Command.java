package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A command that ends by itself. */
final class Command {
  private Command() {}

  /**
   * @param output standard output and errors together
   */
  record Outcome(int exit, String output) {}

  static Outcome attempt(Map<String, String> environment, String... words) {
    try {
      ProcessBuilder builder = new ProcessBuilder(List.of(words)).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The output of a command that must succeed. */
  static String run(String... words) {
    return run(Map.of(), words);
  }

  static String run(Map<String, String> environment, String... words) {
    Outcome outcome = attempt(environment, words);
    if (outcome.exit() != 0) {
      throw new IllegalStateException(
          String.join(" ", words) + " ended with " + outcome.exit() + ": " + outcome.output());
    }
    return outcome.output();
  }
}
