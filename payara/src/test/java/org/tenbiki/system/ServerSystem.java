package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The EAR on Payara Server, in a domain of its own. Keys, settings and listeners are those that the
 * launcher prepares for Payara Micro; only the names of the server's first two listeners differ.
 */
final class ServerSystem implements SystemUnderTest {
  private static final Duration START = Duration.ofMinutes(4);
  private static final int PORTS_OF_A_DOMAIN = 100;
  private static final int ADMIN_PORT = 48;
  private static final String DOMAIN = "tenbiki";

  private final Path folder = Checkout.temporaryFolder("server");
  private final Path console = folder.resolve("console.txt");
  private final int portBase = FreePorts.row(PORTS_OF_A_DOMAIN);
  private final Map<String, String> settings =
      Map.of(
          "TENBIKI_PUBLIC_PORT", Integer.toString(FreePorts.next()),
          "TENBIKI_MEMBER_PORT", Integer.toString(FreePorts.next()),
          "TENBIKI_MEMBER_PORT_2", Integer.toString(FreePorts.next()),
          "TENBIKI_DATA", data().toString());
  private @Nullable ProcessGroup group;

  @Override
  public void start(Duration clockOffset) {
    boolean first = Files.notExists(domainFile());
    prepare(clockOffset);
    List<String> command = new ArrayList<>(List.of(asadmin(), "start-domain", "--verbose=true"));
    if (first) {
      createDomain();
      command.add("--prebootcommandfile=" + bootCommands());
    }
    DomainFile.use(domainFile(), data().resolve("run/java.args"), domainTrustStore());
    command.addAll(List.of("--domaindir", folder.toString(), DOMAIN));
    ProcessGroup started = ProcessGroup.start(console, Map.of(), command);
    group = started;
    assertThat(Await.until(START, () -> !started.isAlive() || administrable()))
        .as("the domain started; see %s", console)
        .isTrue();
    if (first) {
      admin("deploy", "--name=tenbiki", ear().toString());
    }
    assertThat(Await.until(START, () -> TlsClient.trusting(papers().serverCa()).answers(entry())))
        .as("the entry page is served")
        .isTrue();
  }

  private String entry() {
    return papers().entry();
  }

  private void prepare(Duration clockOffset) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("TENBIKI_CLOCK_OFFSET", clockOffset.isZero() ? "" : clockOffset.toString());
    Preparation.run(environment);
  }

  private void createDomain() {
    try {
      Path secrets = folder.resolve("secrets");
      Files.writeString(
          secrets,
          "AS_ADMIN_MASTERPASSWORD=" + Files.readString(data().resolve("tls/server.pass")).strip());
      Command.run(
          asadmin(),
          "--user=admin",
          "--passwordfile=" + secrets,
          "create-domain",
          "--nopassword=true",
          "--savemasterpassword=true",
          "--portbase=" + portBase,
          "--domaindir=" + folder,
          DOMAIN);
      DomainFile.copyTrustStore(
          data().resolve("tls/truststore.p12"),
          domainTrustStore(),
          Files.readString(data().resolve("tls/server.pass")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path bootCommands() {
    try {
      List<String> lines = new ArrayList<>();
      for (String line : Files.readAllLines(data().resolve("run/preboot.txt"))) {
        lines.add(
            line.replace("network-listener.http-listener.", "network-listener.http-listener-1.")
                .replace("protocol.https-listener.", "protocol.http-listener-2."));
      }
      lines.add(
          "set configs.config.server-config.network-config.network-listeners.network-listener"
              + ".http-listener-2.port="
              + settings.get("TENBIKI_PUBLIC_PORT"));
      return Files.write(folder.resolve("preboot.txt"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean administrable() {
    return Command.attempt(Map.of(), asadmin(), "--port=" + admin(), "uptime").exit() == 0;
  }

  private int admin() {
    return portBase + ADMIN_PORT;
  }

  private void admin(String... words) {
    List<String> command = new ArrayList<>(List.of(asadmin(), "--port=" + admin()));
    command.addAll(List.of(words));
    Command.run(command.toArray(String[]::new));
  }

  private static String asadmin() {
    return Checkout.target().resolve("full-server/payara6/bin/asadmin").toString();
  }

  private static Path ear() {
    try (Stream<Path> files = Files.list(Checkout.top().resolve("ear/target"))) {
      return files
          .filter(file -> file.toString().endsWith(".ear"))
          .findAny()
          .orElseThrow(() -> new IllegalStateException("build the module ear first"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path domainFile() {
    return folder.resolve(DOMAIN).resolve("config/domain.xml");
  }

  private Path domainTrustStore() {
    return folder.resolve(DOMAIN).resolve("config/tenbiki-trust.p12");
  }

  @Override
  public void stop() {
    Command.run(asadmin(), "stop-domain", "--domaindir", folder.toString(), DOMAIN);
    group().terminate();
  }

  private ProcessGroup group() {
    if (group == null) {
      throw new IllegalStateException("not started");
    }
    return group;
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
    if (group != null) {
      group.kill();
    }
    Checkout.keep(folder.resolve(DOMAIN).resolve("logs/server.log"), folder.getFileName() + ".log");
    Checkout.delete(folder);
  }
}
