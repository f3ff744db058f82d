package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of the product on Payara Micro, whose keys and database other nodes share. */
final class PostgresNode implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);

  /** What every node of a deployment has alike. */
  private static final List<String> SHARED =
      List.of("ca", "tls", "audit.key", "form.key", "run/institutions.json");

  private static final String POOL = "create-jdbc-connection-pool ";

  private final String name;
  private final int database;
  private final Path folder;
  private final Path data;
  private final String publicPort = Integer.toString(FreePorts.next());
  private @Nullable ProcessGroup group;

  /**
   * @param name of the node, in the audit trail
   * @param database port of PostgreSQL on this machine
   */
  PostgresNode(String name, int database) {
    this.name = name;
    this.database = database;
    folder = Checkout.temporaryFolder(name);
    data = folder.resolve("data");
  }

  /** The first of its deployment: makes the keys. */
  void start() {
    Preparation.run(
        Map.of(
            "TENBIKI_PUBLIC_PORT", publicPort,
            "TENBIKI_MEMBER_PORT", Integer.toString(FreePorts.next()),
            "TENBIKI_MEMBER_PORT_2", Integer.toString(FreePorts.next()),
            "TENBIKI_DATA", data.toString()));
    usePostgres();
    ProcessGroup started = ProcessGroup.start(folder.resolve("console.txt"), Map.of(), command());
    group = started;
    TlsClient visitor = TlsClient.trusting(papers().serverCa());
    assertThat(
            Await.until(START, () -> !started.isAlive() || visitor.answers(papers().entry()))
                && started.isAlive())
        .as("%s serves its entry page; see %s", name, folder)
        .isTrue();
  }

  /** Another one of the same deployment. */
  void startBeside(PostgresNode first) {
    for (String shared : SHARED) {
      copy(first.data.resolve(shared), data.resolve(shared));
    }
    start();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      Files.createDirectories(to.getParent());
      for (Path one : all.toList()) {
        Files.copy(
            one,
            to.resolve(from.relativize(one).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The demo's own boot commands, but for the database. */
  private void usePostgres() {
    String pool =
        POOL
            + "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource"
            + " --restype=javax.sql.DataSource --steadypoolsize=4 --maxpoolsize=40"
            + " --property=user=postgres:password=postgres:url="
            + "jdbc\\:postgresql\\://localhost\\:"
            + database
            + "/postgres tenbiki-pool";
    Path commands = data.resolve("run/preboot.txt");
    try {
      Files.write(
          commands,
          Files.readAllLines(commands).stream()
              .map(line -> line.startsWith(POOL) ? pool : line)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code ./run} starts the server, with the database's driver. */
  private List<String> command() {
    Path run = data.resolve("run");
    return List.of(
        "java",
        "@" + run.resolve("java.args"),
        "-Dtenbiki.node.name=" + name,
        "-jar",
        Checkout.target().resolve("server/payara-micro.jar").toString(),
        "--nocluster",
        "--disablephonehome",
        "--sslport",
        publicPort,
        "--rootdir",
        run.resolve("server").toString(),
        "--prebootcommandfile",
        run.resolve("preboot.txt").toString(),
        "--addlibs",
        driver().toString(),
        "--deploy",
        Checkout.top().resolve("web/target/tenbiki.war").toString(),
        "--contextroot",
        "/");
  }

  private static Path driver() {
    try (Stream<Path> all = Files.list(Checkout.target().resolve("launcher"))) {
      return all.filter(jar -> jar.getFileName().toString().startsWith("postgresql-"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Papers papers() {
    return Papers.read(data.resolve("demo.json"));
  }

  @Override
  public void close() {
    if (group != null && !group.members().isEmpty()) {
      group.terminate();
    }
    Checkout.keep(folder.resolve("console.txt"), folder.getFileName() + ".log");
    Checkout.delete(folder);
  }
}
