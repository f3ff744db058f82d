package org.tenbiki.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;

/**
 * Puts errors above the form and beside their fields: the text is the message's summary, the code
 * its detail. A form is named {@code form}, a field as the command's component.
 */
public final class ErrorMessages {
  private static final String FORM = "form:";

  private ErrorMessages() {}

  /** One error that belongs to no field. */
  public static void add(ErrorCode code, Object... arguments) {
    add(FacesContext.getCurrentInstance(), null, code, List.of(arguments));
  }

  /** Every broken field rule, in the order of the list. */
  public static void add(List<Violation> violations) {
    for (Violation violation : violations) {
      add(
          FacesContext.getCurrentInstance(),
          FORM + violation.field(),
          violation.code(),
          violation.arguments());
    }
  }

  static void add(FacesContext faces, BusinessRuleException rule) {
    add(faces, null, rule.code(), rule.arguments());
  }

  private static void add(
      FacesContext faces, @Nullable String clientId, ErrorCode code, List<Object> arguments) {
    String text = Texts.text(faces, code.messageKey(), arguments.toArray());
    faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, code.code()));
    faces.validationFailed();
  }
}
