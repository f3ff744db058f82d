package org.tenbiki.web.deduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.tenbiki.application.deduction.download.ListDownloadService;
import org.tenbiki.application.deduction.download.ListPart;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.web.shared.ExportFile;

/** Lists in every form that there is. */
@ApplicationScoped
public class Downloads {
  @Inject ListDownloadService lists;

  /** Asks for the right, and makes the file. */
  public Attachment make(Actor actor, long id, ListPart part, DownloadForm form, Locale locale)
      throws IOException {
    String name = lists.begin(actor, id, part, form.name(), form == DownloadForm.FIXED);
    return Attachment.make(
        name + "." + form.extension(),
        form.contentType(),
        out -> write(actor, id, part, form, locale, out));
  }

  private void write(
      Actor actor, long id, ListPart part, DownloadForm form, Locale locale, OutputStream out)
      throws IOException {
    switch (form) {
      case PDF -> lists.print(actor, id, part, locale, out);
      case CSV -> lists.write(actor, id, part, FileForm.CSV, out);
      case CSV_WINDOWS -> lists.write(actor, id, part, FileForm.CSV_WINDOWS, out);
      case FIXED -> lists.write(actor, id, part, FileForm.FIXED, out);
      case XLSX -> {
        ExportFile book = ExportFile.Form.XLSX.begin(out);
        lists.table(actor, id, part, book::row);
        book.finish();
      }
    }
  }
}
