package org.tenbiki.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 電子証明書の取り込み: the steps for the browser in use, and for the others on request. */
@Named("helpImport")
@RequestScoped
public class ImportBacking {
  @Inject transient HttpServletRequest request;

  /** The guide asked for by the address, otherwise that of the browser in use. */
  public ImportGuide getSelected() {
    String asked = Optional.ofNullable(request.getParameter("browser")).orElse("");
    return getGuides().stream()
        .filter(guide -> guide.name().equals(asked))
        .findFirst()
        .orElse(getOwn());
  }

  /** The guide for the browser in use. */
  public ImportGuide getOwn() {
    return ImportGuide.of(
        request.getHeader("User-Agent"), request.getHeader("Sec-CH-UA-Platform-Version"));
  }

  public List<ImportGuide> getGuides() {
    return List.of(ImportGuide.values());
  }

  public List<String> getSections() {
    return GuideText.SECTIONS;
  }

  /** What that guide says in the page's language. */
  public GuideText text(ImportGuide guide) {
    return GuideText.of(guide, locale());
  }

  /** What holds whatever the browser. */
  public List<String> getGood() {
    return GuideText.good(locale());
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
