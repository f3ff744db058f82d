package org.tenbiki.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are and what they are called.
 *
 * @param data the data folder, absolute
 * @param host the name in every address
 */
public record Layout(Path data, String host, Ports ports) {
  private static final String DATABASE = "db/tenbiki";

  static Layout of(Map<String, String> environment) {
    String data = environment.getOrDefault("TENBIKI_DATA", "");
    return new Layout(
        Path.of(data.isBlank() ? "data" : data).toAbsolutePath().normalize(),
        "localhost",
        Ports.of(environment));
  }

  Path run() {
    return data.resolve("run");
  }

  /** There as soon as the server ran once on this folder. */
  Path databaseFile() {
    return data.resolve(DATABASE + ".mv.db");
  }

  Path dataGridFile() {
    return run().resolve("data-grid.xml");
  }

  Path demoFile() {
    return data.resolve("demo.json");
  }

  String publicUrl() {
    return url(ports.publicPort());
  }

  String memberUrl() {
    return url(ports.member());
  }

  String secondMemberUrl() {
    return url(ports.secondMember());
  }

  private String url(int port) {
    return "https://" + host + ":" + port;
  }

  /** The embedded database; every commit reaches the disk before it is acknowledged. */
  String databaseUrl() {
    return "jdbc:h2:file:"
        + data.resolve(DATABASE)
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000;DB_CLOSE_ON_EXIT=FALSE";
  }
}
