package org.tenbiki.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tenbiki.launcher.Launcher;
import org.tenbiki.launcher.Layout;
import org.tenbiki.launcher.Ports;
import org.tenbiki.system.FreePorts;

/**
 * Has the launcher prepare a data folder and tells Arquillian of it, before Arquillian reads its
 * settings. Tests come over the plain listener that the product itself keeps shut, so of the boot
 * commands only those of the data source are used.
 */
final class PreparedServer implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("tenbiki.data.dir") != null) {
      return; // inside the server, where Arquillian runs the test once more
    }
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "container-");
      Ports ports = new Ports(FreePorts.next(), FreePorts.next(), FreePorts.next());
      Launcher.prepare(new Layout(folder, "localhost", ports), Map.of());
      List<String> dataSource =
          Files.readAllLines(folder.resolve("run/preboot.txt")).stream()
              .filter(line -> line.startsWith("create-jdbc-"))
              .toList();
      Path boot = Files.write(folder.resolve("boot.txt"), dataSource);
      System.setProperty(
          "tenbiki.container.jar",
          Path.of("target/server/payara-micro.jar").toAbsolutePath().toString());
      System.setProperty("tenbiki.container.java", "@" + folder.resolve("run/java.args"));
      System.setProperty("tenbiki.container.options", "--prebootcommandfile " + boot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
