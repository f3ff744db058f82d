package org.tenbiki.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * One sentence about what has just happened, shown on the next page. It travels in the address, as
 * pages before log-in have no session: only these names are ever shown, never a text from outside.
 */
public enum Notice {
  FORM_EXPIRED,
  LOGGED_OUT,
  CERTIFICATE_PAGES_CLOSED,
  CERTIFICATE_GIVEN_UP,
  REGISTRATION_EXPIRED(ErrorCode.REGISTRATION_EXPIRED),
  REGISTRATION_NOT_ALLOWED(ErrorCode.CONTRACT_NOT_ACTIVE),
  MASTER_EXISTS(ErrorCode.MASTER_EXISTS),
  ISSUANCE_EXPIRED(ErrorCode.ISSUANCE_EXPIRED),
  ISSUANCE_NOT_ALLOWED(ErrorCode.USER_NOT_ACTIVE),
  USABLE_CERTIFICATE_EXISTS(ErrorCode.USABLE_CERTIFICATE_EXISTS),
  CONTRACT_REGISTERED,
  CONTRACT_RELEASED,
  USER_RELEASED,
  CERTIFICATE_REVOKED,
  GENERAL_USER_REGISTERED,
  USER_CHANGED,
  USER_DELETED,
  PASSWORD_SET,
  PASSWORD_CHANGED,
  MAIL_RESENT,
  MAILS_RESENT,
  MAIL_TEMPLATE_SAVED,
  MAIL_TEMPLATE_RESET,
  HOLIDAY_ADDED,
  HOLIDAY_REMOVED,
  SERVICE_HOURS_CHANGED,
  REQUEST_APPROVED,
  REQUEST_REJECTED,
  REQUEST_WITHDRAWN,
  REQUEST_OUTDATED(ErrorCode.TARGET_CHANGED),
  REQUEST_DECIDED(ErrorCode.REQUEST_DECIDED),
  LOGIN_ID_CHANGED,
  MASTER_RESET,
  CONTRACT_CHANGED,
  INITIAL_PASSWORD_REPLACED,
  CERTIFICATES_REQUIRED,
  CERTIFICATE_PERMITTED,
  APPROVAL_PASSWORD_SET,
  APPROVAL_PASSWORD_CHANGED,
  MASTER_MADE,
  PASSWORD_NOT_SHOWN(ErrorCode.PASSWORD_HANDED_OVER),
  CONTRACT_SUSPENDED,
  CONTRACT_RESUMED,
  CONTRACT_CLOSED,
  ACCOUNT_ADDED,
  ACCOUNT_REMOVED,
  NO_CONSIGNOR(ErrorCode.NO_CONSIGNOR),
  RESULT_NOT_SENT(ErrorCode.RESULT_NOT_SENT),
  CONSIGNOR_CHANGED,
  CHANGE_STAGED,
  CHANGE_DONE,
  CHANGE_WITHDRAWN,
  CHANGE_OVER(ErrorCode.CHANGE_OVER),
  USERS_UPDATED,
  IMPORT_EXPIRED(ErrorCode.IMPORT_EXPIRED),
  IMPORT_CHANGED(ErrorCode.CONTRACT_NUMBER_EXISTS),
  PREVIEW_OVERTAKEN(ErrorCode.PREVIEW_OVERTAKEN),
  LIST_FILE_TOO_LARGE(ErrorCode.LIST_FILE_TOO_LARGE),
  RESULT_FILE_APPLIED,
  RESULT_FILE_DISCARDED,
  ANNOUNCEMENT_PUBLISHED,
  ANNOUNCEMENT_CHANGED,
  ANNOUNCEMENT_WITHDRAWN,
  ANNOUNCEMENT_CONFIRMED,
  PROFILE_CHANGED,
  PROFILE_EDITED_MEANWHILE(ErrorCode.SETTINGS_EDITED_MEANWHILE),
  PROFILE_UNCHANGED(ErrorCode.NOTHING_CHANGED),
  HELP_DESK_CHANGED,
  PASSAGE_OVER(ErrorCode.PASSAGE_OVER),
  FACTOR_ISSUED,
  FACTOR_NOT_SHOWN(ErrorCode.FACTOR_HANDED_OVER),
  FACTOR_REVOKED,
  ANSWERS_KEPT,
  LIST_SUBMITTED,
  LIST_PULLED_BACK,
  LIST_APPROVED,
  LIST_SENT_BACK,
  LIST_APPROVAL_CANCELLED,
  LIST_PUBLISHED,
  LIST_DISCARDED,
  LIST_RECEIVED,
  LIST_DISCREPANT(FacesMessage.SEVERITY_WARN),
  LIST_COMPLETED,
  LIST_REOPENED;

  /** Name of the parameter that carries it. */
  static final String PARAMETER = "notice";

  /** The code for the help desk, null if what happened is what the user wanted. */
  private final @Nullable ErrorCode error;

  private final FacesMessage.Severity severity;

  Notice() {
    this(FacesMessage.SEVERITY_INFO);
  }

  /** Done as the user wanted, which may be a thing to look after. */
  Notice(FacesMessage.Severity severity) {
    this.error = null;
    this.severity = severity;
  }

  Notice(ErrorCode error) {
    this.error = error;
    this.severity = FacesMessage.SEVERITY_ERROR;
  }

  /** The code for the help desk, if what happened was not what the user wanted. */
  public Optional<ErrorCode> error() {
    return Optional.ofNullable(error);
  }

  /** Empty if there is no notice of that name. */
  static Optional<Notice> named(@Nullable String name) {
    return Arrays.stream(values()).filter(notice -> notice.name().equals(name)).findFirst();
  }

  /** Where its text stands in the bundles. */
  public String messageKey() {
    return "notice." + name();
  }

  FacesMessage message(FacesContext faces) {
    return new FacesMessage(
        severity, Texts.text(faces, messageKey()), error == null ? "" : error.code());
  }

  /** The address of a page that is to show the notice. */
  public String appendedTo(String address) {
    return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + name();
  }
}
