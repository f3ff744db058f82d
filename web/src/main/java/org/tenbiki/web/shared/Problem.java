package org.tenbiki.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
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

  /** After how many seconds to try again where nobody knows when what is away comes back. */
  public static final int RETRY_SECONDS = 30;

  private static final Set<String> OURS =
      Set.of(Locale.JAPANESE.getLanguage(), Locale.ENGLISH.getLanguage());

  public static Problem of(int status, ErrorCode code, Locale locale, String requestId) {
    return new Problem(status, code, Texts.text(locale, code.messageKey()), requestId, null);
  }

  /** In words that fit the status and say nothing more. */
  public static Problem of(int status, Locale locale, String requestId) {
    return of(status, codeOf(status), locale, requestId);
  }

  private static ErrorCode codeOf(int status) {
    return switch (status) {
      case HttpServletResponse.SC_FORBIDDEN -> ErrorCode.FORBIDDEN;
      case HttpServletResponse.SC_NOT_FOUND -> ErrorCode.NOT_FOUND;
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> ErrorCode.METHOD_NOT_ALLOWED;
      case HttpServletResponse.SC_NOT_ACCEPTABLE -> ErrorCode.NOT_ACCEPTABLE;
      case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> ErrorCode.UNSUPPORTED_TYPE;
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> ErrorCode.UNAVAILABLE;
      default ->
          status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
              ? ErrorCode.MALFORMED_REQUEST
              : ErrorCode.INTERNAL;
    };
  }

  /** The language of the answer: whichever of ours is asked for first, else Japanese. */
  public static Locale localeOf(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(OURS::contains)
        .findFirst()
        .filter(Locale.ENGLISH.getLanguage()::equals)
        .map(english -> Locale.ENGLISH)
        .orElse(Locale.JAPANESE);
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
