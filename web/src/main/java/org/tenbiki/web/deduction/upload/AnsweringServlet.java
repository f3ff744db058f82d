package org.tenbiki.web.deduction.upload;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tenbiki.application.deduction.upload.FaultView;
import org.tenbiki.application.deduction.upload.UploadView;
import org.tenbiki.web.shared.ExportFile;
import org.tenbiki.web.shared.Texts;

/**
 * What is asked about an upload beside its page: how far its check is, and, at an address that ends
 * with {@value #FAULTS}, what it found, as a file. Source: requirement K-9.
 */
public abstract class AnsweringServlet extends HttpServlet {
  protected static final String FAULTS = "faults";

  private static final List<String> COLUMNS =
      List.of("row", "field", "position", "found", "expected", "fault");

  /** The upload that the address names. */
  protected abstract UploadCheck check();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().endsWith(FAULTS)) {
      faults(locale(request), response);
    } else {
      state(locale(request), response);
    }
  }

  /** The state, and in a second line the words for it. */
  private void state(Locale locale, HttpServletResponse response) throws IOException {
    UploadView upload = check().getUpload();
    response.setContentType("text/plain; charset=UTF-8");
    response
        .getWriter()
        .write(upload.state() + "\n" + Texts.text(locale, "uploads.text.rows", upload.rowsRead()));
  }

  private void faults(Locale locale, HttpServletResponse response) throws IOException {
    List<FaultView> faults = check().keptFaults();
    ExportFile.Form form = ExportFile.Form.CSV;
    response.setContentType(form.contentType());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"faults-" + check().getUpload().id() + ".csv\"");
    OutputStream out = response.getOutputStream();
    ExportFile file = form.begin(out);
    file.line(COLUMNS.stream().map(name -> Texts.text(locale, "uploads.label." + name)).toList());
    for (FaultView fault : faults) {
      file.line(
          Stream.of(
                  number(fault.row()),
                  Texts.text(locale, "uploads.field." + fault.field()),
                  number(fault.position()),
                  fault.found(),
                  fault.expected(),
                  Texts.text(locale, "uploads.fault." + fault.kind()))
              .toList());
    }
    file.finish();
  }

  private static String number(int number) {
    return number == 0 ? "" : String.valueOf(number);
  }

  /** That of the page with the link. */
  private static Locale locale(HttpServletRequest request) {
    return "en".equals(request.getParameter("text")) ? Locale.ENGLISH : Locale.JAPANESE;
  }
}
