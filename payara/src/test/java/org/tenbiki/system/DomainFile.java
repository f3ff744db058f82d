package org.tenbiki.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** A stopped domain's settings for its JVM. */
final class DomainFile {
  private static final String OPTION = "<jvm-options>";

  private DomainFile() {}

  /**
   * @param arguments the launcher's arguments file
   * @param trustStore stands in for the launcher's, because a domain opens both its stores with one
   *     password
   */
  static void use(Path domainFile, Path arguments, Path trustStore) {
    try {
      List<String> ours = new ArrayList<>();
      for (String line : Files.readAllLines(arguments)) {
        if (line.startsWith("\"-D")) {
          ours.add(line.substring(1, line.length() - 1));
        }
      }
      ours.removeIf(option -> option.contains("Password=") || option.contains("trustStoreType"));
      ours.replaceAll(
          option ->
              option.startsWith("-Djavax.net.ssl.trustStore=")
                  ? "-Djavax.net.ssl.trustStore=" + trustStore
                  : option);
      List<String> lines = new ArrayList<>();
      boolean added = false;
      for (String line : Files.readAllLines(domainFile)) {
        if (!line.contains("-Dtenbiki.") && ours.stream().noneMatch(o -> sets(line, o))) {
          lines.add(line);
        }
        if (!added && line.contains(OPTION + "-server<")) {
          ours.forEach(option -> lines.add(OPTION + escaped(option) + "</jvm-options>"));
          added = true;
        }
      }
      Files.write(domainFile, lines);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean sets(String line, String option) {
    return line.contains(OPTION + option.substring(0, option.indexOf('=') + 1));
  }

  private static String escaped(String option) {
    return option.replace("&", "&amp;").replace("<", "&lt;");
  }

  static void copyTrustStore(Path from, Path to, String password) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, "changeit".toCharArray());
      store.store(out, password.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
