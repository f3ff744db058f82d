package org.tenbiki.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM on the class path of these tests that is killed in the middle of its work. */
public final class DoomedJvm {
  private DoomedJvm() {}

  /**
   * Ends this JVM when the test does, however that ends. For the start of a main class: standard
   * input closes with the process that holds its other end.
   */
  public static void endWithTest() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // nothing is ever told
                }
              } catch (IOException e) {
                // as good as the end
              }
              Runtime.getRuntime().halt(1);
            });
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * Runs a main class until it prints the line, then ends it as {@code kill -9} does.
   *
   * @param folder takes what the JVM leaves behind
   */
  public static void killAt(String line, Path folder, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    Path error = folder.resolve("error");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", // never lives long enough to be worth more
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(error.toFile()).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.lines().anyMatch(line::equals)).as(Files.readString(error)).isTrue();
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
  }
}
