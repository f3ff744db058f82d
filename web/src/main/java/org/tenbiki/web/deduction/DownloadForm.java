package org.tenbiki.web.deduction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which form something is taken away, as addresses say it. */
public enum DownloadForm {
  PDF("application/pdf", "pdf"),
  CSV("text/csv; charset=UTF-8", "csv"),
  CSV_WINDOWS("text/csv; charset=Windows-31J", "csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  FIXED("text/plain; charset=Shift_JIS", "txt");

  private final String contentType;
  private final String extension;

  DownloadForm(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  public String contentType() {
    return contentType;
  }

  public String extension() {
    return extension;
  }

  /** As {@code csv-windows}. */
  public String address() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty if none is called so. */
  public static Optional<DownloadForm> called(String address) {
    return Arrays.stream(values()).filter(form -> form.address().equals(address)).findFirst();
  }
}
