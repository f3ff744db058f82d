package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.institution.FieldRules;
import org.tenbiki.domain.credential.AlphanumericRule;

/** What may be typed, beside each field: the limits are those of the institution's profile. */
@Named("hints")
@RequestScoped
public class FieldHints {
  @Inject transient CurrentInstitution institution;

  public String getContractNumber() {
    return hint(rules().contractNumber());
  }

  public String getInitialPassword() {
    return hint(rules().initialPassword());
  }

  public String getLoginId() {
    return hint(rules().loginId());
  }

  public String getPassword() {
    return hint(rules().password());
  }

  /** Read only where the institution asks for approval passwords. */
  public String getApprovalPassword() {
    AlphanumericRule rule = rules().approvalPassword();
    return rule == null ? "" : hint(rule);
  }

  public String getName() {
    return text(rules().fullWidthName() ? "hint.name" : "hint.name.any", rules().nameLength());
  }

  public String getMail() {
    return text("hint.mail", rules().mailLength());
  }

  /** The check list of a new password; empty for fields without one. */
  public List<FieldCheck> checks(@Nullable AlphanumericRule rule, @Nullable String same) {
    return FieldCheck.of(rule, same);
  }

  public String textOf(FieldCheck check) {
    return text(check.messageKey(), check.min(), check.max());
  }

  /** The code points of the symbols of ASCII, whose names the software keyboard tells. */
  public List<Integer> getSymbols() {
    return IntStream.rangeClosed('!', '~')
        .filter(code -> !Character.isLetterOrDigit(code))
        .boxed()
        .toList();
  }

  private static String hint(AlphanumericRule rule) {
    if (!rule.prefix().isEmpty()) {
      return text("hint.alphanumeric.prefixed", rule.min(), rule.max(), rule.prefix());
    }
    if (rule.min() == rule.max()) {
      return text("hint.alphanumeric.exactly", rule.min());
    }
    String key = rule.mustMix() ? "hint.alphanumeric.mixed" : "hint.alphanumeric";
    return text(key, rule.min(), rule.max());
  }

  private FieldRules rules() {
    return institution.getRules();
  }

  private static String text(String key, Object... arguments) {
    return Texts.text(FacesContext.getCurrentInstance(), key, arguments);
  }
}
