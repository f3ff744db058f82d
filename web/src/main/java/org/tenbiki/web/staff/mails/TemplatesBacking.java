package org.tenbiki.web.staff.mails;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.notification.MailTemplateService;
import org.tenbiki.application.notification.TemplateRow;
import org.tenbiki.web.security.CurrentUser;

/** The texts of the institution's mails. Source: requirement S-6. */
@Named("staffMailsTemplates")
@RequestScoped
public class TemplatesBacking {
  @Inject transient MailTemplateService templates;
  @Inject transient CurrentUser user;

  private List<TemplateRow> rows = List.of();

  @PostConstruct
  void load() {
    rows = templates.list(user.actor());
  }

  public List<TemplateRow> getRows() {
    return rows;
  }
}
