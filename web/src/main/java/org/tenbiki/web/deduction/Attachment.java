package org.tenbiki.web.deduction;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is taken away as a file. It is made on the disk first: who reads slowly holds no connection
 * to the database, and what goes wrong is told before anything is sent.
 *
 * @param name as the browser is to call it
 * @param file removed once it was sent
 */
public record Attachment(String name, String contentType, Path file) {
  /** Writes a file. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  public static Attachment make(String name, String contentType, Writing writing)
      throws IOException {
    Path file = Files.createTempFile("tenbiki-", ".download");
    boolean whole = false;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writing.to(out);
      whole = true;
    } finally {
      if (!whole) {
        Files.delete(file);
      }
    }
    return new Attachment(name, contentType, file);
  }

  /** With its head. */
  public void send(HttpServletResponse response) throws IOException {
    response.setContentType(contentType);
    response.setHeader("Content-Disposition", disposition());
    response.setContentLengthLong(Files.size(file));
    copy(response.getOutputStream());
  }

  /** The bytes alone. */
  public void copy(OutputStream out) throws IOException {
    try {
      Files.copy(file, out);
    } finally {
      Files.delete(file);
    }
  }

  /** Source: RFC 6266; older readers take the name without other letters. */
  public String disposition() {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
