package org.tenbiki.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.ClockTime;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
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
    add(FacesContext.getCurrentInstance(), null, code, code.messageKey(), List.of(arguments));
  }

  /**
   * A wrong identifier or password.
   *
   * @param remaining tries before the lock, if they are to be told
   */
  public static void addWrong(ErrorCode code, OptionalInt remaining) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (remaining.isPresent()) {
      List<Object> arguments = List.of(remaining.getAsInt());
      add(faces, null, code, code.messageKey() + ".remaining", arguments);
    } else {
      add(code);
    }
  }

  /**
   * A lock.
   *
   * @param until the first instant that is open again; null if a person must release
   */
  public static void addLocked(ErrorCode code, @Nullable Instant until) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String text = lockText(faces, code, until);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, code.code()));
    faces.validationFailed();
  }

  /** When a lock ends, or that a person must release it. Source: requirement L-5. */
  public static String lockText(FacesContext faces, ErrorCode code, @Nullable Instant until) {
    return until == null
        ? Texts.text(faces, code.messageKey() + ".person")
        : Texts.text(
            faces,
            code.messageKey(),
            ClockTime.roundedUp(until),
            ClockTime.dayOfRoundedUp(faces.getViewRoot().getLocale(), until));
  }

  /** Every broken field rule, in the order of the list. */
  public static void add(List<Violation> violations) {
    for (Violation violation : violations) {
      add(
          FacesContext.getCurrentInstance(),
          FORM + violation.field(),
          violation.code(),
          keyOf(violation),
          violation.arguments());
    }
  }

  /**
   * A broken rule of a field that is no component.
   *
   * @param label of the field, for the way to it
   */
  public static void add(Violation violation, String label) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String text = Texts.text(faces, keyOf(violation), violation.arguments().toArray());
    faces.addMessage(
        FORM + violation.field(), new FieldMessage(text, violation.code().code(), label));
    faces.validationFailed();
  }

  /** A broken field rule in words, for lists of them. */
  public static String textOf(Violation violation) {
    return Texts.text(
        FacesContext.getCurrentInstance(), keyOf(violation), violation.arguments().toArray());
  }

  /** Lengths read differently if there is but one, or only an upper limit. */
  private static String keyOf(Violation violation) {
    String key = violation.code().messageKey();
    if (violation.code() != ErrorCode.WRONG_LENGTH || violation.arguments().size() < 2) {
      return key;
    }
    Object least = violation.arguments().get(0);
    if (least.equals(violation.arguments().get(1))) {
      return key + ".exactly";
    }
    return least.equals(1) ? key + ".most" : key;
  }

  static void add(FacesContext faces, BusinessRuleException rule) {
    if (rule instanceof InvalidInputException invalid) {
      add(invalid.violations());
      return;
    }
    add(faces, null, rule.code(), rule.code().messageKey(), rule.arguments());
  }

  private static void add(
      FacesContext faces,
      @Nullable String clientId,
      ErrorCode code,
      String key,
      List<Object> arguments) {
    String text = Texts.text(faces, key, arguments.toArray());
    faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, code.code()));
    faces.validationFailed();
  }
}
