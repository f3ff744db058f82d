package org.tenbiki.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The body of a form with a file, as a browser sends it. */
final class SentFile {
  static final String TYPE = "multipart/form-data; boundary=part";

  private static final String END = "\r\n--part--\r\n";

  private SentFile() {}

  /** Up to where the file begins. */
  static String head(Map<String, String> fields, String name) {
    StringBuilder head = new StringBuilder();
    fields.forEach(
        (field, value) ->
            head.append("--part\r\nContent-Disposition: form-data; name=\"form:")
                .append(field)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    return head.append("--part\r\nContent-Disposition: form-data; name=\"form:file\"; filename=\"")
        .append(name)
        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
        .toString();
  }

  static byte[] body(Map<String, String> fields, String name, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      body.write(head(fields, name).getBytes(StandardCharsets.UTF_8));
      body.write(content);
      body.write(END.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.toByteArray();
  }
}
