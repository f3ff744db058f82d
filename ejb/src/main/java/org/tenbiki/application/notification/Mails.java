package org.tenbiki.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailTemplates;
import org.tenbiki.domain.user.User;

/** Puts mails to users into the outbox, inside the transaction that causes them. */
@Dependent
public class Mails {
  @Inject MailOutbox outbox;
  @Inject MailTemplates templates;
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject Portal portal;
  @Inject Clock clock;

  /**
   * @param values what this kind's template takes beside the values that every kind has
   */
  public void write(MailKind kind, User user, Map<String, String> values) {
    Institution institution = institutions.get(user.institutionId());
    Locale language = user.language();
    Map<String, String> all = new HashMap<>(values);
    InstitutionTexts texts = institution.texts();
    all.put("serviceName", texts.service().in(language));
    all.put("institutionName", texts.name().in(language));
    all.put("helpDeskName", texts.helpDesk().in(language));
    all.put("helpDeskPhone", texts.helpDeskPhone());
    all.put("helpDeskHours", texts.helpDeskHours().in(language));
    all.put("userName", user.name());
    all.put("loginId", user.loginId());
    all.put("organisation", organisationOf(user, texts.name().in(language)));
    all.put("publicUrl", portal.publicUrl() + "/" + institution.code().value() + "/");
    outbox.add(
        new MailMessage(
            institution.id(),
            kind,
            UUID.randomUUID() + "@" + portal.nodeName() + ".tenbiki",
            user.mail(),
            templates.render(kind, language, all),
            clock.instant()));
  }

  private String organisationOf(User user, String institutionName) {
    Long contractId = user.contractId();
    return contractId == null ? institutionName : contracts.get(contractId).name();
  }
}
