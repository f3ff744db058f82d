package org.tenbiki.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.application.user.UserStanding;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailTemplates;
import org.tenbiki.domain.notification.MailValues;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.user.User;

/**
 * Puts mails to users into the outbox, inside the transaction that causes them, in the language
 * that the user registered in.
 */
@Dependent
public class Mails {
  @Inject MailOutbox outbox;
  @Inject MailTexts texts;
  @Inject MailTemplates templates;
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject UserStanding standing;
  @Inject Portal portal;
  @Inject Clock clock;

  /**
   * To the user's address.
   *
   * @param values what this kind takes in beside the values that every kind has; of a condition the
   *     value is never shown, only whether there is one
   */
  public void write(MailKind kind, User user, Map<MailVariable, String> values) {
    writeTo(user.mail(), kind, user, values);
  }

  /**
   * To the user's address, if it can be sent in time.
   *
   * @param ofUseUntil the first instant at which it would say what is no longer true
   */
  public void writeInTime(
      Instant ofUseUntil, MailKind kind, User user, Map<MailVariable, String> values) {
    MailMessage mail = mail(user.mail(), kind, user, values);
    mail.ofUseUntil(ofUseUntil);
    outbox.add(mail);
  }

  /**
   * The same, telling the days that are left as of when it is sent.
   *
   * @param lastDay to which they are counted, in {@link MailVariable#DAYS_LEFT}
   */
  public void writeCountdown(
      LocalDate lastDay,
      Instant ofUseUntil,
      MailKind kind,
      User user,
      Map<MailVariable, String> values) {
    Map<MailVariable, String> counting = new EnumMap<>(values);
    counting.put(MailVariable.DAYS_LEFT, MailValues.COUNTED_WHEN_SENT);
    MailMessage mail = mail(user.mail(), kind, user, counting);
    mail.ofUseUntil(ofUseUntil);
    mail.countsTo(lastDay);
    outbox.add(mail);
  }

  /** To another address of the user, as the one before a change. Source: requirement A-7. */
  public void writeTo(String address, MailKind kind, User user, Map<MailVariable, String> values) {
    outbox.add(mail(address, kind, user, values));
  }

  private MailMessage mail(
      String address, MailKind kind, User user, Map<MailVariable, String> values) {
    Institution institution = institutions.get(user.institutionId());
    MailLanguage language = MailLanguage.of(user.language());
    Map<MailVariable, String> all = MailTexts.valuesOf(institution, language);
    all.put(MailVariable.USER_NAME, user.name());
    all.put(MailVariable.LOGIN_ID, user.loginId());
    all.put(MailVariable.ORGANISATION, organisationOf(user, institution, language));
    if (kind.variables().contains(MailVariable.CERTIFICATE_LOG_IN)
        && standing.needsCertificate(user)) {
      all.put(MailVariable.CERTIFICATE_LOG_IN, "true");
    }
    all.putAll(values);
    return new MailMessage(
        institution.id(),
        kind,
        UUID.randomUUID() + "@" + portal.nodeName() + ".tenbiki",
        address,
        templates.render(
            texts.effective(institution.id(), kind, language), new MailValues(kind, all)),
        clock.instant());
  }

  private String organisationOf(User user, Institution institution, MailLanguage language) {
    Long contractId = user.contractId();
    return contractId == null
        ? institution.texts().name().in(language.locale())
        : contracts.get(contractId).name();
  }
}
