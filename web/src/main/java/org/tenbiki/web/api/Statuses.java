package org.tenbiki.web.api;

import jakarta.ws.rs.core.Response.Status;
import org.tenbiki.domain.shared.ErrorCode;

/** With which status a broken rule is told. Source: RFC 9110. */
final class Statuses {
  static final int UNPROCESSABLE = 422;

  private Statuses() {}

  static int of(ErrorCode code) {
    return switch (code) {
      case NOT_FOUND -> Status.NOT_FOUND.getStatusCode();
      case FORBIDDEN, ENTRY_FIRST -> Status.FORBIDDEN.getStatusCode();
      case WRONG_LIST_STATE, LIST_CUT_OFF, SAME_FILE_AGAIN, NO_CONSIGNOR, RESULT_NOT_SENT ->
          Status.CONFLICT.getStatusCode();
      case LIST_FILE_TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
      case UPLOADS_BUSY -> Status.SERVICE_UNAVAILABLE.getStatusCode();
      case KEY_OF_ANOTHER, RESULT_FAULTY -> UNPROCESSABLE;
      default -> Status.BAD_REQUEST.getStatusCode();
    };
  }
}
