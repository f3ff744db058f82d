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
import org.tenbiki.application.deduction.download.PaymentSlipService;
import org.tenbiki.application.deduction.download.SlipView;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.ExportFile;

/** まとめ入金依頼書 as PDF and as data. Source: requirement K-5. */
@WebServlet({"/member/deductions/slip-file", "/staff/lists/slip-file"})
public class SlipServlet extends HttpServlet {
  @Inject transient PaymentSlipService slips;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OptionalLong id = parameters.id("id");
    Optional<DownloadForm> form = DownloadForm.called(parameters.text("form"));
    if (id.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    switch (form.get()) {
      case PDF -> print(id.getAsLong(), response);
      case CSV -> export(id.getAsLong(), ExportFile.Form.CSV, response);
      case CSV_WINDOWS -> export(id.getAsLong(), ExportFile.Form.CSV_WINDOWS, response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void print(long id, HttpServletResponse response) throws IOException {
    byte[] pdf = slips.print(user.actor(), id, locale());
    Attachment.make("payment-slip.pdf", DownloadForm.PDF.contentType(), out -> out.write(pdf))
        .send(response);
  }

  private void export(long id, ExportFile.Form form, HttpServletResponse response)
      throws IOException {
    SlipView slip = slips.export(user.actor(), id, form.name());
    Attachment.make(
            "payment-slip-" + slip.receiptNumber() + ".csv",
            form.contentType(),
            out -> {
              ExportFile file = form.begin(out);
              file.line(SlipData.NAMES);
              file.line(SlipData.cells(slip));
              file.finish();
            })
        .send(response);
  }

  /** That of the page with the link. */
  private Locale locale() {
    return parameters.text("text").equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
  }
}
