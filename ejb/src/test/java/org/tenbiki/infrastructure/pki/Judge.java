package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that is not ours and says what it thinks. */
record Judge(int exitCode, String output) {
  /** Runs in that folder, with standard error in the output. */
  static Judge ask(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
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
