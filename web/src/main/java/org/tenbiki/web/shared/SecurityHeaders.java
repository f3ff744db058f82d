package org.tenbiki.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer says about itself, first of all the name of the request. */
@ApplicationScoped
public class SecurityHeaders {
  @Inject WebSettings settings;

  /** Also called before the filters, where the container asks who is there. */
  public void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Request-ID", RequestId.of(request));
    response.setHeader("Strict-Transport-Security", "max-age=31536000");
    response.setHeader("X-Content-Type-Options", "nosniff");
    // "no-referrer" would make browsers send "Origin: null" with our own forms
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Content-Security-Policy", policy());
    // nothing else tells Windows 10 from 11, which the import guide asks
    response.setHeader("Accept-CH", "Sec-CH-UA-Platform-Version");
    response.setHeader("Cache-Control", cacheControl(RoutingFilter.pathOf(request)));
  }

  /**
   * No inline script or style anywhere, hence no nonce: PrimeFaces would keep one in the view, and
   * with it begin a session before log-in. Log-out leads from a member address to a public one, and
   * some browsers apply {@code form-action} to the redirect too.
   */
  private String policy() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; form-action 'self' "
        + String.join(" ", settings.origins());
  }

  /** Fonts hardly ever change; other files are asked for anew and mostly answered with 304. */
  private static String cacheControl(String path) {
    if (path.startsWith("/assets/fonts/")) {
      return "public, max-age=2592000";
    }
    return RoutingFilter.isResource(path) ? "no-cache" : "no-store";
  }
}
