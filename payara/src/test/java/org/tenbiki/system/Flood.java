package org.tenbiki.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends a gigabyte, and reads what comes back whether or not all of it was taken. */
final class Flood {
  private static final int CHUNK = 1024 * 1024;
  private static final long GIGABYTE = 1024L * CHUNK;

  private static final String HEAD_END = "\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

  private final Papers papers;
  private final HttpMember sender;
  private final Map<String, String> headers;

  private Flood(Papers papers, HttpMember sender, Map<String, String> headers) {
    this.papers = papers;
    this.sender = sender;
    this.headers = headers;
  }

  /**
   * As a page of the product would.
   *
   * @param cookies of a session of the sender
   */
  static Flood ofForm(Papers papers, HttpMember sender, Map<String, String> cookies) {
    return new Flood(
        papers,
        sender,
        Map.of(
            "Origin",
            papers.memberUrl(),
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")),
            "Content-Type",
            SentFile.TYPE));
  }

  /**
   * As a program would.
   *
   * @param headers beside those that say how much comes
   */
  static Flood ofProgram(Papers papers, HttpMember sender, Map<String, String> headers) {
    return new Flood(papers, sender, headers);
  }

  /** The whole answer, headers included. */
  String send(String path, String head, boolean chunked)
      throws IOException, GeneralSecurityException, InterruptedException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(new ByteArrayInputStream(sender.p12()), sender.password().toCharArray());
    URI target = URI.create(papers.memberUrl() + path);
    try (Socket socket =
        TlsClient.showing(papers.serverCa(), own, sender.password())
            .tls()
            .getSocketFactory()
            .createSocket(target.getHost(), target.getPort())) {
      Thread writer = new Thread(() -> write(socket, target, head, chunked));
      writer.start();
      String answer = read(socket);
      socket.close();
      writer.join();
      return answer;
    }
  }

  private void write(Socket socket, URI target, String head, boolean chunked) {
    try {
      OutputStream out = socket.getOutputStream();
      byte[] first = head.getBytes(UTF_8);
      out.write(headers(target, chunked, first.length).getBytes(ISO_8859_1));
      part(out, first, chunked);
      byte[] more = new byte[CHUNK];
      for (long sent = 0; sent < GIGABYTE; sent += CHUNK) {
        part(out, more, chunked);
      }
      out.flush();
    } catch (IOException e) {
      // the server takes no more of it
    }
  }

  private String headers(URI target, boolean chunked, int first) {
    return "POST "
        + target.getRawPath()
        + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery())
        + " HTTP/1.1\r\nHost: "
        + target.getAuthority()
        + "\r\n"
        + headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining())
        + "Connection: close\r\n"
        + (chunked
            ? "Transfer-Encoding: chunked\r\n\r\n"
            : "Content-Length: " + (first + GIGABYTE) + "\r\n\r\n");
  }

  private static void part(OutputStream out, byte[] bytes, boolean chunked) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    if (chunked) {
      out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
    }
    out.write(bytes);
    if (chunked) {
      out.write("\r\n".getBytes(ISO_8859_1));
    }
  }

  /** Up to its end: the connection stays open longer, for what else might come. */
  private static String read(Socket socket) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      byte[] buffer = new byte[CHUNK];
      int read = socket.getInputStream().read(buffer);
      while (read >= 0) {
        answer.write(buffer, 0, read);
        read = isWhole(answer.toString(ISO_8859_1)) ? -1 : socket.getInputStream().read(buffer);
      }
    } catch (IOException e) {
      // cut off behind the answer, or instead of it: what there is decides
    }
    return answer.toString(UTF_8);
  }

  /**
   * Source: RFC 9112, section 6.
   *
   * @param answer one character a byte
   */
  private static boolean isWhole(String answer) {
    int head = answer.indexOf(HEAD_END);
    if (head < 0) {
      return false;
    }
    Matcher length = LENGTH.matcher(answer).region(0, head);
    return length.find()
        ? answer.length() - head - HEAD_END.length() >= Integer.parseInt(length.group(1))
        : answer.endsWith("\r\n0" + HEAD_END);
  }
}
