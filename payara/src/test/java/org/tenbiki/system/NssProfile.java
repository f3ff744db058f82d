package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home folder whose certificate store Chromium on Linux reads. */
final class NssProfile {
  private final Path home = Checkout.temporaryFolder("home");

  /**
   * @param serverCa trusted for servers, as a visitor would import it
   */
  static NssProfile trusting(Path serverCa) {
    NssProfile profile = new NssProfile();
    try {
      Files.createDirectories(profile.home.resolve(".pki/nssdb"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Command.run("certutil", "-N", "-d", profile.store(), "--empty-password");
    Command.run(
        "certutil",
        "-A",
        "-d",
        profile.store(),
        "-n",
        "demo server CA",
        "-t",
        "C,,",
        "-i",
        serverCa.toString());
    return profile;
  }

  Path home() {
    return home;
  }

  /** Imports key and certificates as the guide for Linux says. */
  void importP12(Path file, String password) {
    Command.run("pk12util", "-i", file.toString(), "-d", store(), "-W", password);
  }

  Command.Outcome attemptImport(Path file, String password) {
    return Command.attempt(
        java.util.Map.of(), "pk12util", "-i", file.toString(), "-d", store(), "-W", password);
  }

  /** Trusts the client CA too, for NSS's own verdict on a certificate. */
  void trustForClients(Path clientCa) {
    Command.run(
        "certutil",
        "-A",
        "-d",
        store(),
        "-n",
        "client CA",
        "-t",
        "CT,C,C",
        "-i",
        clientCa.toString());
  }

  String listing() {
    return Command.run("certutil", "-L", "-d", store());
  }

  /** NSS's verdict on the certificate as a TLS client's. */
  Command.Outcome verify(String nickname) {
    return Command.attempt(
        java.util.Map.of(), "certutil", "-V", "-u", "C", "-d", store(), "-n", nickname);
  }

  /** The database's. */
  Path folder() {
    return home.resolve(".pki/nssdb");
  }

  private String store() {
    return "sql:" + folder();
  }

  void forget() {
    Checkout.delete(home);
  }
}
