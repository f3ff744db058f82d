package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;

/** What a page's address says beside its path; whatever cannot be meant is as if not there. */
@RequestScoped
public class AddressParameters {
  /** Digits that fit a long. */
  private static final String ID = "[0-9]{1,18}";

  /** Far beyond any list, and small enough to count with. */
  private static final String PAGE_NUMBER = "[1-9][0-9]{0,6}";

  @Inject transient HttpServletRequest request;

  /** Empty if there is none of that name. */
  public OptionalLong id(String name) {
    String text = text(name);
    return text.matches(ID) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  /** Without spaces around it; empty if there is none of that name. */
  public String text(String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }

  /** The page of a list, from 1. */
  public int pageNumber() {
    String text = text("page");
    return text.matches(PAGE_NUMBER) ? Integer.parseInt(text) : 1;
  }
}
