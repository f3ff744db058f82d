package org.tenbiki.web.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the browser holds for us beside the session. Each cookie ends with the browser. */
public enum PortalCookie {
  /** The name of a row and the key that opens its secrets; the row ends earlier. */
  REGISTRATION("__Host-tenbiki-registration"),
  /** The same for 電子証明書発行. */
  ISSUANCE("__Host-tenbiki-issuance"),
  /** The same for the import of contracts. */
  IMPORT("__Host-tenbiki-import"),
  /** The name of a row: the password was right, the second factor is asked for. */
  PASSAGE("__Host-tenbiki-passage"),
  /** No secret: the institution whose log-in page follows when a session has ended. */
  INSTITUTION("__Host-tenbiki-institution"),
  /** No secret: {@code ja} or {@code en}, if the user chose. */
  LANGUAGE("__Host-tenbiki-language");

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.~-]{1,512}");

  private final String cookieName;

  PortalCookie(String cookieName) {
    this.cookieName = cookieName;
  }

  /** Empty if the browser has none, or one that we never wrote. */
  public Optional<String> read(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(cookieName))
            .map(Cookie::getValue)
            .filter(value -> VALUE.matcher(value).matches())
            .findFirst();
  }

  public void write(HttpServletResponse response, String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("value for " + cookieName);
    }
    response.addCookie(cookie(value));
  }

  public void clear(HttpServletResponse response) {
    Cookie cookie = cookie("");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  private Cookie cookie(String value) {
    Cookie cookie = new Cookie(cookieName, value);
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }
}
