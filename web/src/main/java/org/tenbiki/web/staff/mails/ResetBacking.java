package org.tenbiki.web.staff.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.notification.MailTemplateService;
import org.tenbiki.application.notification.TemplateView;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** Back to the product's text: the page shows what will be lost, and does it. */
@Named("staffMailsReset")
@RequestScoped
public class ResetBacking {
  @Inject transient MailTemplateService templates;
  @Inject transient SelectedTemplate selected;
  @Inject transient CurrentUser user;

  private int version;

  /** A text that does not exist is not found. */
  public void load() {
    user.mustChangeAsStaff();
    version = selected.get().version();
  }

  /** 標準に戻す. */
  public String reset() {
    templates.reset(user.actor(), selected.kind(), selected.language(), version);
    return Outcome.to("/staff/mails/templates", Notice.MAIL_TEMPLATE_RESET);
  }

  public TemplateView getView() {
    return selected.get();
  }

  /** Of the text that the page showed. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
