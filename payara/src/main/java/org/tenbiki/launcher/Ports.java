package org.tenbiki.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The three listeners' ports.
 *
 * @param publicPort never asks for a certificate
 * @param member wants one
 * @param secondMember wants one too, for browsers that remember a wrong choice
 */
public record Ports(int publicPort, int member, int secondMember) {
  static final String PUBLIC = "TENBIKI_PUBLIC_PORT";
  static final String MEMBER = "TENBIKI_MEMBER_PORT";
  static final String SECOND_MEMBER = "TENBIKI_MEMBER_PORT_2";

  private static final int DEFAULT_PUBLIC = 8443;
  private static final int DEFAULT_MEMBER = 9443;
  private static final int DEFAULT_SECOND_MEMBER = 9444;
  private static final int LAST = 65535;

  static Ports of(Map<String, String> environment) {
    return new Ports(
        port(environment, PUBLIC, DEFAULT_PUBLIC),
        port(environment, MEMBER, DEFAULT_MEMBER),
        port(environment, SECOND_MEMBER, DEFAULT_SECOND_MEMBER));
  }

  private static int port(Map<String, String> environment, String name, int otherwise) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      return otherwise;
    }
    if (!value.matches("\\d{1,5}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > LAST) {
      throw new CannotPrepareException(name + " is not a port: " + value);
    }
    return Integer.parseInt(value);
  }

  /**
   * @throws CannotPrepareException naming the first port that someone else listens on
   */
  void refuseTaken() {
    Map<String, Integer> named = new LinkedHashMap<>();
    named.put(PUBLIC, publicPort);
    named.put(MEMBER, member);
    named.put(SECOND_MEMBER, secondMember);
    if (named.values().stream().distinct().count() < named.size()) {
      throw new CannotPrepareException("two listeners cannot share a port: " + named);
    }
    named.forEach(Ports::refuseTaken);
  }

  private static void refuseTaken(String name, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new CannotPrepareException(
          "port " + port + " is taken by another program; set " + name + " to a free one");
    }
  }
}
