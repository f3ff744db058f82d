package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 証明書発行アプリ as it was downloaded, in a process of its own. */
final class EnrolmentProgram {
  private final Path jar;

  private EnrolmentProgram(Path jar) {
    this.jar = jar;
  }

  /** From the page where the clerk is, as its link says. */
  static EnrolmentProgram downloaded(HttpClerk clerk, Path into) {
    try {
      return new EnrolmentProgram(
          Files.write(
              into.resolve("tenbiki-enrolment.jar"), clerk.follow("program").page().body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EnrolmentProgram at(Path jar) {
    return new EnrolmentProgram(jar);
  }

  /** In Japanese, without a window. */
  Command.Outcome run(String... arguments) {
    return run(Map.of(), arguments);
  }

  Command.Outcome run(Map<String, String> environment, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "java",
                "-Duser.language=ja",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString(),
                "--no-gui"));
    command.addAll(List.of(arguments));
    return Command.attempt(environment, command.toArray(String[]::new));
  }

  /** What the page shows under that id. */
  static String shown(HttpClerk.Page page, String id) {
    String text = new String(page.body(), StandardCharsets.UTF_8);
    return text.replaceAll("(?s).*<code id=\"" + id + "\">([^<]*)</code>.*", "$1");
  }
}
