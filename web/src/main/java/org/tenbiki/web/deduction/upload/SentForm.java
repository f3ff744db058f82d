package org.tenbiki.web.deduction.upload;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.upload.SentFile;
import org.tenbiki.application.deduction.upload.Uploads;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Texts;

/**
 * A form with a file of a list, which a servlet takes so that the limit stands where it arrives.
 */
public final class SentForm {
  /** With room for the fields beside it. */
  public static final int MOST_BYTES = ListLimits.MOST_BYTES + 64 * 1024;

  /** Beyond that, a file waits on disk until it is read. */
  public static final int IN_MEMORY = 64 * 1024;

  private static final String FORM = "form:";
  private static final String REFUSED = SentForm.class.getName() + ".refused";

  private final HttpServletRequest request;
  private @Nullable Part part;

  public SentForm(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * Takes the body to the disk, so that what follows waits for nobody who sends slowly.
   *
   * @throws InvalidInputException LIST_FILE_TOO_LARGE
   */
  void arrive() throws ServletException, IOException {
    if (isBeyondReading()) {
      throw fileTooLarge();
    }
    try {
      part = request.getPart(FORM + "file");
    } catch (IllegalStateException e) {
      throw fileTooLarge();
    }
  }

  /** Whole in memory; empty if none was chosen, or the form has not arrived. */
  SentFile file() throws IOException {
    Part sent = part;
    if (sent == null) {
      return new SentFile("", new byte[0]);
    }
    byte[] bytes = new byte[Math.toIntExact(sent.getSize())];
    try (InputStream content = sent.getInputStream()) {
      content.readNBytes(bytes, 0, bytes.length);
    }
    return new SentFile(Optional.ofNullable(sent.getSubmittedFileName()).orElse(""), bytes);
  }

  /** Whatever became of it, it does not stay on disk. */
  void leave() throws IOException {
    if (part != null) {
      part.delete();
      part = null;
    }
  }

  /** Then nothing of it is read, not even what was typed. */
  private boolean isBeyondReading() {
    return request.getContentLengthLong() > MOST_BYTES;
  }

  private static InvalidInputException fileTooLarge() {
    return new InvalidInputException(
        List.of(Violation.of("file", ErrorCode.LIST_FILE_TOO_LARGE, Uploads.mostMegabytes())));
  }

  /** What the page says of a file that is. */
  public static String tooLarge() {
    return Texts.text(
        FacesContext.getCurrentInstance(),
        ErrorCode.LIST_FILE_TOO_LARGE.messageKey(),
        Uploads.mostMegabytes());
  }

  /** Empty if there is none of that name. */
  public String text(String name) {
    return Optional.ofNullable(request.getParameter(FORM + name)).orElse("").strip();
  }

  /** 「同じファイルを使う」. */
  public boolean isAgain() {
    return !text("again").isEmpty();
  }

  /** Tells two sendings of one form from two forms. */
  public String token() {
    return text("token");
  }

  /**
   * Shows the page again, with what was typed and what is wrong.
   *
   * @throws BusinessRuleException if it is not about the form, but about who sent it
   */
  public void refuse(HttpServletResponse response, String page, BusinessRuleException refused)
      throws ServletException, IOException {
    if (refused.code() == ErrorCode.FORBIDDEN || refused.code() == ErrorCode.NOT_FOUND) {
      throw refused;
    }
    if (isBeyondReading()) {
      String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
      response.sendRedirect(
          Notice.LIST_FILE_TOO_LARGE.appendedTo(page.replace(".xhtml", "") + query));
      return;
    }
    request.setAttribute(REFUSED, refused);
    RequestDispatcher dispatcher = request.getRequestDispatcher(page);
    dispatcher.forward(request, response);
  }

  /** What a page is shown again for; empty if it is opened. */
  public Optional<BusinessRuleException> refused() {
    return Optional.ofNullable((BusinessRuleException) request.getAttribute(REFUSED));
  }

  /** Tells what the page is shown again for. */
  public void tellRefused() {
    refused()
        .ifPresent(
            refused -> {
              if (refused instanceof InvalidInputException invalid) {
                ErrorMessages.add(invalid.violations());
              } else {
                ErrorMessages.add(refused.code(), refused.arguments().toArray());
              }
            });
  }

  /** Whether to ask if a file that was used before is meant once more. */
  public boolean asksForSameFile() {
    return isAgain() || refused().filter(e -> e.code() == ErrorCode.SAME_FILE_AGAIN).isPresent();
  }
}
