package org.tenbiki.web.shared;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * The name of one request: in the answer's header, on the page and in the log, so that the help
 * desk finds the line that belongs to a telephone call.
 */
public final class RequestId {
  /** Also how pages read it: {@code #{requestScope.requestId}}. */
  static final String ATTRIBUTE = "requestId";

  /** Read out on the telephone: nothing that sounds or looks like something else. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int PART = 5;

  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestId() {}

  /** The request's name, given to it at the first call. */
  public static String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String id) {
      return id;
    }
    String id = part() + "-" + part();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  private static String part() {
    return RANDOM
        .ints(PART, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
