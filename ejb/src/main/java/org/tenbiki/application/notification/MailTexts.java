package org.tenbiki.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailTemplate;
import org.tenbiki.domain.notification.MailTemplateRepository;
import org.tenbiki.domain.notification.MailTemplates;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.TemplateRule;
import org.tenbiki.domain.notification.TemplateText;

/** Which text an institution's mails have, and what its own values are. */
@Dependent
public class MailTexts {
  @Inject MailTemplateRepository own;
  @Inject MailTemplates templates;

  /**
   * The institution's own text, or the product's. A text that was saved under rules which are no
   * longer the same is passed over: what causes a mail must never fail for the mail's text.
   */
  TemplateText effective(long institutionId, MailKind kind, MailLanguage language) {
    TemplateRule rule = new TemplateRule(kind);
    return own.find(institutionId, kind, language)
        .flatMap(MailTemplate::text)
        .filter(text -> rule.violationsOf(text).isEmpty())
        .orElseGet(() -> templates.standard(kind, language));
  }

  static Map<MailVariable, String> valuesOf(Institution institution, MailLanguage language) {
    InstitutionTexts texts = institution.texts();
    Map<MailVariable, String> values = new EnumMap<>(MailVariable.class);
    values.put(MailVariable.SERVICE_NAME, texts.service().in(language.locale()));
    values.put(MailVariable.INSTITUTION_NAME, texts.name().in(language.locale()));
    values.put(MailVariable.HELP_DESK_NAME, texts.helpDesk().name().in(language.locale()));
    values.put(MailVariable.HELP_DESK_PHONE, texts.helpDesk().phone());
    values.put(MailVariable.HELP_DESK_HOURS, texts.helpDesk().hours().in(language.locale()));
    return values;
  }
}
