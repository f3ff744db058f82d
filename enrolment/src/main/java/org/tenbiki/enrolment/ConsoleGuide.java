package org.tenbiki.enrolment;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Speaks on a terminal, or with a script. Passwords come from either, never from an argument. */
final class ConsoleGuide implements Enrolment.Guide {
  private final Texts texts;
  private final PrintStream out;
  private final BufferedReader in;
  private final Path file;

  /**
   * @param file where a p12 goes if the store does not take the key
   */
  ConsoleGuide(Texts texts, PrintStream out, BufferedReader in, Path file) {
    this.texts = texts;
    this.out = out;
    this.in = in;
    this.file = file;
  }

  @Override
  public void reached(Enrolment.Step step) {
    out.println(texts.step(step));
  }

  /** A p12, where somebody is there to choose its password. */
  @Override
  public Optional<CertificateStore> instead(TroubleException why) {
    Console console = System.console();
    if (console == null || why.trouble() == Trouble.PASSWORD_SHORT) {
      return Optional.empty();
    }
    out.println(texts.trouble(why));
    out.println(texts.text("console.instead", file.toAbsolutePath()));
    char[] password = password();
    return password.length == 0 ? Optional.empty() : Optional.of(new FileStore(file, password));
  }

  /** From the environment, the terminal, or a line of the input. */
  char[] password() {
    String set = System.getenv("TENBIKI_P12_PASSWORD");
    if (set != null) {
      return set.toCharArray();
    }
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("%s ", texts.text("console.password"));
      return typed == null ? new char[0] : typed;
    }
    try {
      String line = in.readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException e) {
      return new char[0];
    }
  }
}
