package org.tenbiki.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code prepare}: makes a data folder ready for the server to boot on it; {@code verify-audit}:
 * verifies the audit trail.
 */
public final class Launcher {
  private static final int USAGE = 2;

  private Launcher() {}

  /** Prints one line and exits with 2 if something stands in the way. */
  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    if (!words.isEmpty() && words.get(0).equals("verify-audit") && words.size() <= 2) {
      System.exit(AuditCommand.run(System.getenv(), words.subList(1, words.size()), System.out));
    }
    if (!words.equals(List.of("prepare"))) {
      System.err.println("usage: Launcher prepare | verify-audit [earlier output]");
      System.exit(USAGE);
    }
    try {
      prepare(Layout.of(System.getenv()), System.getenv());
    } catch (CannotPrepareException e) {
      System.err.println("run: " + e.getMessage());
      System.exit(USAGE);
    }
  }

  /**
   * Keeps every key and paper that is there.
   *
   * @throws CannotPrepareException if a port is taken, a setting is wrong or a key file must not be
   *     used
   */
  public static void prepare(Layout layout, Map<String, String> environment) throws IOException {
    layout.ports().refuseTaken();
    KeyFolder.prepare(layout, Clock.offset(Clock.systemUTC(), ClockOffset.of(environment)));
    Files.createDirectories(layout.run());
    forgetServer(layout.run().resolve("server"));
    Files.createDirectories(layout.data().resolve("log"));
    DemoPapers.write(layout);
    Files.write(layout.run().resolve("preboot.txt"), BootCommands.lines(layout));
    Files.writeString(layout.dataGridFile(), DataGrid.alone());
    JavaArguments.write(layout, environment);
  }

  /** The server keeps what boot commands did, and would do them twice. */
  private static void forgetServer(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
