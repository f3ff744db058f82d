package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The language of the page: chosen by the browser, and by the user against it. */
@Named("language")
@RequestScoped
public class Language {
  private static final String PARAMETER = "language";
  private static final Set<String> OFFERED = Set.of("ja", "en");

  @Inject transient HttpServletRequest request;

  /** The user's choice, by this address or by an earlier one; empty if the browser decides. */
  Optional<Locale> chosen() {
    Optional<String> now =
        Optional.ofNullable(request.getParameter(PARAMETER)).filter(OFFERED::contains);
    now.ifPresent(code -> PortalCookie.LANGUAGE.write(response(), code));
    return now.or(() -> PortalCookie.LANGUAGE.read(request))
        .filter(OFFERED::contains)
        .map(Locale::forLanguageTag);
  }

  public String getOther() {
    return locale().getLanguage().equals("en") ? "ja" : "en";
  }

  /** This page in the other language; a notice is not shown again. */
  public String getOtherAddress() {
    List<String> parameters =
        Arrays.stream(Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
            .filter(p -> !p.isEmpty() && !p.startsWith(PARAMETER + "="))
            .filter(p -> !p.startsWith(Notice.PARAMETER + "="))
            .collect(Collectors.toList());
    parameters.add(PARAMETER + "=" + getOther());
    return "?" + String.join("&", parameters);
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
