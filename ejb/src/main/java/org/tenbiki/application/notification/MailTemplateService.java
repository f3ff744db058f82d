package org.tenbiki.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailTemplate;
import org.tenbiki.domain.notification.MailTemplateRepository;
import org.tenbiki.domain.notification.MailTemplates;
import org.tenbiki.domain.notification.MailValues;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.MailVariable.Presence;
import org.tenbiki.domain.notification.TemplateRule;
import org.tenbiki.domain.notification.TemplateText;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;

/** The texts of an institution's mails, for its staff. Source: requirements S-6 and section 8. */
@Stateless
@RolesAllowed("staff")
public class MailTemplateService {
  @Inject MailTexts texts;
  @Inject MailTemplateRepository own;
  @Inject MailTemplates templates;
  @Inject InstitutionRepository institutions;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** Every kind in every language. */
  public List<TemplateRow> list(Actor actor) {
    List<MailTemplate> edited = own.ofInstitution(actor.institutionId());
    return Arrays.stream(MailKind.values())
        .flatMap(
            kind ->
                Arrays.stream(MailLanguage.values())
                    .map(
                        language ->
                            row(
                                kind,
                                language,
                                edited.stream()
                                    .filter(t -> t.kind() == kind && t.language() == language)
                                    .findFirst())))
        .toList();
  }

  /** What mails of this kind say now. */
  public TemplateView find(Actor actor, MailKind kind, MailLanguage language) {
    Optional<MailTemplate> edited = own.find(actor.institutionId(), kind, language);
    TemplateText text = texts.effective(actor.institutionId(), kind, language);
    return new TemplateView(
        row(kind, language, edited),
        text.subject(),
        text.body(),
        edited.map(MailTemplate::version).orElse(0),
        List.copyOf(kind.variables()));
  }

  /** Shows what a text would become, with example values; keeps nothing. */
  public TemplateResult preview(Actor actor, EditTemplate command) {
    TemplateText text = new TemplateText(command.subject(), command.body());
    List<Violation> violations = new TemplateRule(command.kind()).violationsOf(text);
    if (!violations.isEmpty()) {
      return new TemplateResult.Invalid(violations);
    }
    return new TemplateResult.Preview(
        variants(actor, command).stream()
            .map(values -> templates.render(text, values))
            .distinct()
            .map(mail -> new TemplateResult.MailPreview(mail.subject(), mail.body()))
            .toList());
  }

  /** Everything that may be there; nothing of it; each of it alone. */
  private List<MailValues> variants(Actor actor, EditTemplate command) {
    Map<MailVariable, String> all = new EnumMap<>(templates.examples(command.language()));
    all.putAll(MailTexts.valuesOf(institutions.get(actor.institutionId()), command.language()));
    all.keySet().retainAll(command.kind().variables());
    Map<MailVariable, String> always = new EnumMap<>(all);
    always.keySet().removeIf(variable -> variable.presence() != Presence.ALWAYS);
    List<MailValues> variants = new ArrayList<>();
    variants.add(new MailValues(command.kind(), all));
    variants.add(new MailValues(command.kind(), always));
    all.forEach(
        (variable, value) -> {
          Map<MailVariable, String> one = new EnumMap<>(always);
          one.put(variable, value);
          variants.add(new MailValues(command.kind(), one));
        });
    return variants;
  }

  /**
   * From now on the institution's mails of this kind say this.
   *
   * @throws BusinessRuleException FORBIDDEN, or TEMPLATE_EDITED_MEANWHILE if somebody was faster
   */
  public TemplateResult save(Actor actor, EditTemplate command) {
    check(actor);
    TemplateText text = new TemplateText(command.subject(), command.body());
    List<Violation> violations = new TemplateRule(command.kind()).violationsOf(text);
    if (!violations.isEmpty()) {
      return new TemplateResult.Invalid(violations);
    }
    Optional<MailTemplate> edited =
        lock(actor, command.kind(), command.language(), command.version());
    edited.ifPresentOrElse(
        template -> template.edit(text, actor.loginId(), clock.instant()),
        () ->
            own.add(
                new MailTemplate(
                    actor.institutionId(),
                    command.kind(),
                    command.language(),
                    text,
                    actor.loginId(),
                    clock.instant())));
    audit(actor, AuditEventType.MAIL_TEMPLATE_CHANGED, command.kind(), command.language());
    return new TemplateResult.Saved();
  }

  /**
   * From now on the institution's mails of this kind say again what the product does.
   *
   * @param version of the text that was looked at
   * @throws BusinessRuleException FORBIDDEN, or TEMPLATE_EDITED_MEANWHILE if somebody was faster
   */
  public void reset(Actor actor, MailKind kind, MailLanguage language, int version) {
    check(actor);
    Optional<MailTemplate> edited =
        lock(actor, kind, language, version).filter(template -> template.text().isPresent());
    if (edited.isPresent()) {
      edited.get().reset(actor.loginId(), clock.instant());
      audit(actor, AuditEventType.MAIL_TEMPLATE_RESET, kind, language);
    }
  }

  private static void check(Actor actor) {
    if (!actor.role().changesAsStaff()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
  }

  private Optional<MailTemplate> lock(
      Actor actor, MailKind kind, MailLanguage language, int version) {
    own.lockEdits(actor.institutionId());
    Optional<MailTemplate> edited = own.find(actor.institutionId(), kind, language);
    if (edited.map(MailTemplate::version).orElse(0) != version) {
      throw new BusinessRuleException(ErrorCode.TEMPLATE_EDITED_MEANWHILE);
    }
    return edited;
  }

  private static TemplateRow row(
      MailKind kind, MailLanguage language, Optional<MailTemplate> edited) {
    return new TemplateRow(
        kind,
        language,
        edited.flatMap(MailTemplate::text).isPresent(),
        edited.map(MailTemplate::editedAt).orElse(null),
        edited.map(MailTemplate::editedBy).orElse(null));
  }

  private void audit(Actor actor, AuditEventType type, MailKind kind, MailLanguage language) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            null,
            null,
            kind + " " + language.code(),
            ""));
  }
}
