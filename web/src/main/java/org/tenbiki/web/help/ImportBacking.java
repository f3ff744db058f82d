package org.tenbiki.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenbiki.web.shared.Texts;

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
    return ImportGuide.of(request.getHeader("User-Agent"));
  }

  public List<ImportGuide> getGuides() {
    return List.of(ImportGuide.values());
  }

  /** The steps, as long as the bundle goes on. */
  public List<String> steps(ImportGuide guide) {
    FacesContext faces = FacesContext.getCurrentInstance();
    return Stream.iterate(1, number -> number + 1)
        .map(number -> Texts.find(faces, "help_import.step." + guide.name() + "." + number))
        .takeWhile(Optional::isPresent)
        .map(Optional::get)
        .toList();
  }
}
