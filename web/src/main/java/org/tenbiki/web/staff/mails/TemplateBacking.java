package org.tenbiki.web.staff.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.notification.EditTemplate;
import org.tenbiki.application.notification.MailTemplateService;
import org.tenbiki.application.notification.TemplateResult;
import org.tenbiki.application.notification.TemplateResult.Invalid;
import org.tenbiki.application.notification.TemplateResult.MailPreview;
import org.tenbiki.application.notification.TemplateResult.Preview;
import org.tenbiki.application.notification.TemplateResult.Saved;
import org.tenbiki.application.notification.TemplateView;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.MailVariable.Presence;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** One mail text: looked at, tried and saved. Source: requirements S-6 and section 8. */
@Named("staffMailsTemplate")
@RequestScoped
public class TemplateBacking {
  @Inject transient MailTemplateService templates;
  @Inject transient SelectedTemplate selected;
  @Inject transient CurrentUser user;

  private String subject = "";
  private String body = "";
  private int version;
  private List<MailPreview> previews = List.of();

  /** Fills the form; a text that does not exist is not found. */
  public void load() {
    TemplateView view = selected.get();
    subject = view.subject();
    body = view.body();
    version = view.version();
  }

  /** プレビュー. */
  public String preview() {
    return answer(templates.preview(user.actor(), edited()));
  }

  /** 保存. */
  public String save() {
    return answer(templates.save(user.actor(), edited()));
  }

  private EditTemplate edited() {
    return new EditTemplate(selected.kind(), selected.language(), subject, body, version);
  }

  private String answer(TemplateResult result) {
    if (result instanceof Saved) {
      return Outcome.to("/staff/mails/templates", Notice.MAIL_TEMPLATE_SAVED);
    }
    if (result instanceof Preview preview) {
      previews = preview.mails();
    } else if (result instanceof Invalid invalid) {
      ErrorMessages.add(invalid.violations());
    }
    return Outcome.STAY;
  }

  public TemplateView getView() {
    return selected.get();
  }

  /** How a text writes the variable. */
  public String written(MailVariable variable) {
    return variable.presence() == Presence.CONDITION
        ? "<#if " + variable.label() + "??>"
        : "${" + variable.label() + "}";
  }

  /** Empty unless asked for. */
  public List<MailPreview> getPreviews() {
    return previews;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  /** Of the text that the form was made from. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
