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
 */
public record Attachment(String name, String contentType) {
  /** Writes a file. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  public void send(HttpServletResponse response, Writing writing) throws IOException {
    Path file = Files.createTempFile("tenbiki-", ".download");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.to(out);
      }
      head(response, Files.size(file));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }

  public void send(HttpServletResponse response, byte[] content) throws IOException {
    head(response, content.length);
    response.getOutputStream().write(content);
  }

  /** Source: RFC 6266; older readers take the name without other letters. */
  private void head(HttpServletResponse response, long length) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    response.setContentType(contentType);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
    response.setContentLengthLong(length);
  }
}
