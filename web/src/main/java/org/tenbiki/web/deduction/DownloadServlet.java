package org.tenbiki.web.deduction;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.application.deduction.download.ListPart;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Fault;
import org.tenbiki.web.shared.Notice;

/** A list or its result in the form that the address names. Source: requirement K-2. */
@WebServlet({"/member/deductions/file", DownloadServlet.OF_STAFF})
public class DownloadServlet extends HttpServlet {
  static final String OF_STAFF = "/staff/lists/file";

  @Inject transient Downloads files;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OptionalLong id = parameters.id("id");
    Optional<DownloadForm> form = DownloadForm.called(parameters.text("form"));
    Optional<ListPart> part = part();
    if (id.isEmpty() || form.isEmpty() || part.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      files.make(user.actor(), id.getAsLong(), part.get(), form.get(), locale()).send(response);
    } catch (RuntimeException e) {
      tell(request, response, id.getAsLong(), e);
    }
  }

  /** What can be mended is told on the list's own page; the rest as everywhere. */
  private static void tell(
      HttpServletRequest request, HttpServletResponse response, long id, RuntimeException e)
      throws IOException {
    Optional<ErrorCode> code = new Fault(e).brokenRule().map(BusinessRuleException::code);
    if (code.filter(c -> c == ErrorCode.NO_CONSIGNOR).isPresent()) {
      response.sendRedirect(Notice.NO_CONSIGNOR.appendedTo(pageOf(request, id)));
    } else if (code.filter(c -> c == ErrorCode.RESULT_NOT_SENT).isPresent()) {
      response.sendRedirect(Notice.RESULT_NOT_SENT.appendedTo(pageOf(request, id)));
    } else {
      throw e;
    }
  }

  private static String pageOf(HttpServletRequest request, long id) {
    return (request.getServletPath().equals(OF_STAFF)
            ? "/staff/lists/details"
            : "/member/deductions/list")
        + "?id="
        + id;
  }

  /** 依頼 unless the address says otherwise. */
  private Optional<ListPart> part() {
    return switch (parameters.text("what")) {
      case "", "request" -> Optional.of(ListPart.REQUEST);
      case "result" -> Optional.of(ListPart.RESULT);
      default -> Optional.empty();
    };
  }

  /** That of the page with the link. */
  private Locale locale() {
    return parameters.text("text").equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
  }
}
