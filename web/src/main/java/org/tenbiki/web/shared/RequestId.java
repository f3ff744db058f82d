package org.tenbiki.web.shared;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The name of one request: in the answer's header, on the page and in the log, so that the help
 * desk finds the line that belongs to a telephone call.
 */
public final class RequestId {
  /** Also how pages read it: {@code #{requestScope.requestId}}. */
  static final String ATTRIBUTE = "requestId";

  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestId() {}

  /** The request's name, given to it at the first call. */
  public static String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String id) {
      return id;
    }
    byte[] bytes = new byte[9];
    RANDOM.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
