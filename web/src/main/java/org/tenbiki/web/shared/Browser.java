package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The browser at the other end, as backing beans see it. */
@RequestScoped
public class Browser {
  @Inject transient HttpServletRequest request;

  /** Where the request came from. */
  public String address() {
    return request.getRemoteAddr();
  }

  /** {@code ja} or {@code en}: the language of the page. */
  public String language() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
  }

  public Optional<String> read(PortalCookie cookie) {
    return cookie.read(request);
  }

  public void keep(PortalCookie cookie, String value) {
    cookie.write(response(), value);
  }

  public void forget(PortalCookie cookie) {
    cookie.clear(response());
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
