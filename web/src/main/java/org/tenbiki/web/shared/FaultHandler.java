package org.tenbiki.web.shared;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.BusinessRuleException;

/**
 * Turns what went wrong on a page into words: a broken rule into its text above the form, anything
 * else into the error page with the request's name. What the exception says goes to the log only.
 */
public class FaultHandler extends ExceptionHandlerWrapper {
  private static final Logger LOG = Logger.getLogger(FaultHandler.class.getName());

  FaultHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      ExceptionQueuedEvent event = events.next();
      events.remove();
      if (!faces.getResponseComplete()) {
        answer(
            faces, new Fault(event.getContext().getException()), event.getContext().getPhaseId());
      }
    }
  }

  private static void answer(FacesContext faces, Fault fault, @Nullable PhaseId phase) {
    Optional<BusinessRuleException> rule = fault.brokenRule();
    try {
      boolean posted =
          ((HttpServletRequest) faces.getExternalContext().getRequest()).getMethod().equals("POST");
      if (posted && (fault.isA(ViewExpiredException.class) || phase == PhaseId.RESTORE_VIEW)) {
        // the form was made by an older start of the server, or by nobody: show it anew
        redirect(faces, Notice.FORM_EXPIRED);
      } else if (rule.isPresent()
          && fault.canBeMended()
          && faces.isPostback()
          && phase != PhaseId.RENDER_RESPONSE) {
        ErrorMessages.add(faces, rule.get());
      } else {
        fail(faces, fault);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void redirect(FacesContext faces, Notice notice) throws IOException {
    ExternalContext external = faces.getExternalContext();
    String view = external.getRequestServletPath();
    String page = faces.getApplication().getViewHandler().getActionURL(faces, view);
    external.redirect(notice.appendedTo(page) + idsOf(external));
    faces.responseComplete();
  }

  /** What the page is about, as its form repeats it from the address. */
  private static String idsOf(ExternalContext external) {
    return external.getRequestParameterMap().entrySet().stream()
        .filter(parameter -> parameter.getKey().matches("[a-z]{1,20}"))
        .filter(parameter -> parameter.getValue().matches("[0-9]{1,18}"))
        .map(parameter -> "&" + parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining());
  }

  private static void fail(FacesContext faces, Fault fault) throws IOException {
    ExternalContext external = faces.getExternalContext();
    String id = RequestId.of((ServletRequest) external.getRequest());
    int status = fault.recorded(id);
    if (external.isResponseCommitted()) {
      LOG.warning(() -> "request " + id + " failed after the answer began");
    } else {
      external.responseSendError(status, "");
    }
    faces.responseComplete();
  }
}
