package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The product on Payara Micro, by {@code ./run} as a visitor starts it. */
final class MicroSystem implements SystemUnderTest {
  private static final String RUN = Checkout.top().resolve("run").toString();
  private static final Duration START = Duration.ofMinutes(3);

  private final Path folder = Checkout.temporaryFolder("micro");
  private final Path console = folder.resolve("console.txt");
  private final Map<String, String> ports =
      Map.of(
          "TENBIKI_PUBLIC_PORT", Integer.toString(FreePorts.next()),
          "TENBIKI_MEMBER_PORT", Integer.toString(FreePorts.next()),
          "TENBIKI_MEMBER_PORT_2", Integer.toString(FreePorts.next()));
  private final Map<String, String> settings;
  private @Nullable ProcessGroup group;

  MicroSystem() {
    this(Map.of());
  }

  /**
   * @param settings environment variables beside ports and data folder
   */
  MicroSystem(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  @Override
  public void start(Duration clockOffset) {
    Map<String, String> environment = environment();
    environment.put("TENBIKI_CLOCK_OFFSET", clockOffset.isZero() ? "" : clockOffset.toString());
    run(environment, List.of(RUN));
  }

  /**
   * Other institutions than the demo's own; before the first start.
   *
   * @param json the list of {@code institutions} in {@code demo.json}
   */
  void useInstitutions(String json) {
    try {
      Files.createDirectories(data().resolve("run"));
      // what tells a data folder from any other
      Files.createFile(data().resolve("tenbiki.lock"));
      Files.writeString(data().resolve("run/institutions.json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the database while nothing runs on it. */
  void execute(String... statements) {
    String database = "jdbc:h2:file:" + data().resolve("db/tenbiki");
    try (Connection connection = DriverManager.getConnection(database, "tenbiki", "tenbiki");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forgets all data first. */
  void startFresh() {
    run(environment(), List.of(RUN, "--fresh"));
  }

  private void run(Map<String, String> environment, List<String> command) {
    Checkout.delete(console);
    ProcessGroup started = ProcessGroup.start(console, environment, command);
    group = started;
    Await.until(START, () -> !started.isAlive() || console().contains("is running"));
    assertThat(console()).as("what ./run printed").contains("is running");
  }

  /** Settings for a second copy beside this one, or for the same once more. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(settings);
    environment.putAll(ports);
    environment.put("TENBIKI_DATA", data().toString());
    return environment;
  }

  /** What {@code ./run} printed since the last start. */
  String console() {
    try {
      return Files.exists(console) ? Files.readString(console) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessGroup group() {
    if (group == null) {
      throw new IllegalStateException("not started");
    }
    return group;
  }

  @Override
  public void stop() {
    group().terminate();
  }

  @Override
  public void kill() {
    group().kill();
  }

  @Override
  public Papers papers() {
    return Papers.read(data().resolve("demo.json"));
  }

  @Override
  public Path data() {
    return folder.resolve("data");
  }

  @Override
  public void close() {
    if (group != null && !group.members().isEmpty()) {
      group.terminate();
    }
    Checkout.keep(data().resolve("log/server.log"), folder.getFileName() + ".log");
    Checkout.delete(folder);
  }
}
