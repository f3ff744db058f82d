package org.tenbiki.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What OpenSSL's client reports of a handshake.
 *
 * @param output as {@code openssl s_client} prints it
 */
record Handshake(String output) {
  private static final String NAMES = "Acceptable client certificate CA names";

  static Handshake with(String url, Papers papers, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "openssl",
                "s_client",
                "-connect",
                URI.create(url).getAuthority(),
                "-servername",
                "localhost",
                "-verify_return_error",
                "-CAfile",
                papers.serverCa().toString()));
    command.addAll(List.of(options));
    return new Handshake(Command.attempt(Map.of(), command.toArray(String[]::new)).output());
  }

  boolean succeeded() {
    return output.contains("Verify return code: 0 (ok)") && !output.contains("Cipher is (NONE)");
  }

  /** Names of the authorities whose certificates the server asks for; empty if it asks for none. */
  List<String> askedFor() {
    if (!succeeded()) {
      throw new IllegalStateException(output);
    }
    return output
        .lines()
        .dropWhile(line -> !line.startsWith(NAMES))
        .skip(1)
        .takeWhile(line -> line.contains("="))
        .toList();
  }
}
