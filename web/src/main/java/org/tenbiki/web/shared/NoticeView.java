package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** The notice that this page is to show, for the page template. */
@Named("notice")
@RequestScoped
public class NoticeView {
  @Inject transient HttpServletRequest request;

  /** Empty if there is none, or none of ours. */
  public String getText() {
    return notice()
        .map(n -> Texts.text(FacesContext.getCurrentInstance(), n.messageKey()))
        .orElse("");
  }

  private Optional<Notice> notice() {
    String name = request.getParameter(Notice.PARAMETER);
    return Arrays.stream(Notice.values()).filter(n -> n.name().equals(name)).findFirst();
  }
}
