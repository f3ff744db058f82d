package org.tenbiki.web.deduction.upload;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenbiki.application.deduction.upload.FileCheckService;
import org.tenbiki.application.deduction.upload.SentFile;
import org.tenbiki.domain.shared.BusinessRuleException;

/**
 * Takes the file of a form to its check. While it arrives it waits on disk; it comes into memory
 * only in one of the {@link UploadSeats}. Source: requirement K-9.
 */
public abstract class SendingServlet extends HttpServlet {
  private static final Pattern ID = Pattern.compile("(?:^|&)id=([0-9]{1,18})(?:&|$)");

  @Inject transient FileCheckService checks;
  @Inject transient UploadSeats seats;

  /**
   * Asked before anything of the body is read.
   *
   * @throws BusinessRuleException if whoever sends has no right to, or there is nothing to send to
   */
  protected abstract void mustTake(HttpServletRequest request);

  /**
   * Keeps the file.
   *
   * @return the id of the upload
   * @throws BusinessRuleException for what is wrong with it or with what was typed beside it
   */
  protected abstract long receive(SentForm form, SentFile file);

  /** The page of the form, without query. */
  protected abstract String formPage();

  /** The page of the check, without query. */
  protected abstract String checkPage();

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    mustTake(request);
    SentForm form = new SentForm(request);
    try {
      form.arrive();
      long id = seats.use(() -> receive(form, form.file()));
      checks.start();
      response.sendRedirect(checkPage() + "?id=" + id);
    } catch (BusinessRuleException e) {
      form.refuse(response, formPage() + ".xhtml", e);
    } finally {
      form.leave();
    }
  }

  /** Whoever opens the address, or reloads it, wants the form. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OptionalLong id = id(request);
    response.sendRedirect(formPage() + (id.isPresent() ? "?id=" + id.getAsLong() : ""));
  }

  /** As the address has it: to ask for a parameter would read the body. Empty if it has none. */
  protected static OptionalLong id(HttpServletRequest request) {
    String query = request.getQueryString();
    Matcher id = ID.matcher(query == null ? "" : query);
    return id.find() ? OptionalLong.of(Long.parseLong(id.group(1))) : OptionalLong.empty();
  }
}
