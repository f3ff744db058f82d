package org.tenbiki.web.staff.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.notification.MailTemplateService;
import org.tenbiki.application.notification.TemplateView;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;

/** The mail text that the address names by {@code kind} and {@code text}, looked up once. */
@RequestScoped
public class SelectedTemplate {
  @Inject transient MailTemplateService templates;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  private @Nullable TemplateView found;

  TemplateView get() {
    TemplateView view = found;
    if (view == null) {
      view = templates.find(user.actor(), kind(), language());
      found = view;
    }
    return view;
  }

  MailKind kind() {
    String name = Optional.ofNullable(request.getParameter("kind")).orElse("");
    return Arrays.stream(MailKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  MailLanguage language() {
    return Optional.ofNullable(request.getParameter("text"))
        .flatMap(MailLanguage::coded)
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }
}
