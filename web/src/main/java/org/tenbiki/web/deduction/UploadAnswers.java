package org.tenbiki.web.deduction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tenbiki.application.deduction.FaultView;
import org.tenbiki.application.deduction.UploadView;
import org.tenbiki.web.shared.ExportFile;
import org.tenbiki.web.shared.Texts;

/** What is asked about an upload beside its page. */
public final class UploadAnswers {
  private static final List<String> COLUMNS =
      List.of("row", "field", "position", "found", "expected", "fault");

  private UploadAnswers() {}

  /** How far the check is: the state, and in a second line the words for it. */
  public static void state(
      HttpServletRequest request, HttpServletResponse response, UploadView upload)
      throws IOException {
    response.setContentType("text/plain; charset=UTF-8");
    response
        .getWriter()
        .write(
            upload.state()
                + "\n"
                + Texts.text(locale(request), "uploads.text.rows", upload.rowsRead()));
  }

  /** The faults of a file as a file. */
  public static void faults(
      HttpServletRequest request,
      HttpServletResponse response,
      UploadView upload,
      List<FaultView> faults)
      throws IOException {
    Locale locale = locale(request);
    ExportFile.Form form = ExportFile.Form.CSV;
    response.setContentType(form.contentType());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"faults-" + upload.id() + ".csv\"");
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
