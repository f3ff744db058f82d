package org.tenbiki.application.member;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.user.User;

/** Change of a user's name and mail address, whoever asks for it. Source: requirement A-7. */
@Dependent
public class UserData {
  @Inject InstitutionRepository institutions;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;

  RuleProfile profileOf(User user) {
    return institutions.profileOf(institutions.get(user.institutionId()));
  }

  /** What is wrong with name and mail address. The address is typed twice only if it changes. */
  Violations check(User user, String name, String mail, String mailAgain) {
    RuleProfile profile = profileOf(user);
    String address = CharacterWidth.toHalf(mail);
    Violations violations =
        new Violations()
            .check("name", profile.userName().fold(name), profile.userName())
            .check("mail", address, profile.mail());
    return address.equals(user.mail()) && mailAgain.isEmpty()
        ? violations
        : violations.checkAgain("mailAgain", address, CharacterWidth.toHalf(mailAgain));
  }

  /**
   * Changes what differs, tells the user by mail at the old and the new address, and writes it
   * down.
   *
   * @param extra what else changed, for the audit trail; empty if nothing did
   */
  void change(Actor actor, User user, String name, String mail, Optional<String> extra) {
    String oldName = user.name();
    String oldMail = user.mail();
    user.change(profileOf(user).userName().fold(name), CharacterWidth.toHalf(mail));
    Map<MailVariable, String> changed = new EnumMap<>(MailVariable.class);
    if (!oldName.equals(user.name())) {
      changed.put(MailVariable.NAME_CHANGED, "true");
    }
    if (!oldMail.equals(user.mail())) {
      changed.put(MailVariable.MAIL_CHANGED, "true");
      mails.writeTo(oldMail, MailKind.USER_CHANGED, user, changed);
    }
    if (!changed.isEmpty()) {
      mails.write(MailKind.USER_CHANGED, user, changed);
    }
    if (!changed.isEmpty() || extra.isPresent()) {
      audit(actor, user, describe(changed, extra));
    }
  }

  private static String describe(Map<MailVariable, String> changed, Optional<String> extra) {
    StringBuilder text = new StringBuilder();
    changed.keySet().forEach(what -> text.append(what.label()).append(' '));
    extra.ifPresent(text::append);
    return text.toString().strip();
  }

  private void audit(Actor actor, User user, String details) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.USER_CHANGED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            details));
  }
}
