package org.tenbiki.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * What a program is told when something is refused. Source: RFC 9457.
 *
 * @param detail in words
 * @param requestId by which the log finds it
 * @param errors places that are wrong, null if it is about no places
 */
public record Problem(
    int status, ErrorCode code, String detail, String requestId, @Nullable JsonArray errors) {
  public static final String CONTENT_TYPE = "application/problem+json";

  public static Problem of(int status, ErrorCode code, Locale locale, String requestId) {
    return new Problem(status, code, Texts.text(locale, code.messageKey()), requestId, null);
  }

  /** The language of the answer: English only for who asks for it. */
  public static Locale localeOf(Locale asked) {
    return asked.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? Locale.ENGLISH
        : Locale.JAPANESE;
  }

  public String json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", "urn:tenbiki:error:" + code.code())
            .add("title", code.name())
            .add("status", status)
            .add("detail", detail)
            .add("code", code.code())
            .add("requestId", requestId);
    if (errors != null) {
      json.add("errors", errors);
    }
    return json.build().toString();
  }

  /** Not by {@code sendError}, which leads to a page for people. */
  public void send(HttpServletResponse response) throws IOException {
    byte[] body = json().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(CONTENT_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
