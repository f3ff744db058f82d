package org.tenbiki.domain.deduction;

/** How a list is written to a file. Source: formats. */
public enum FileForm {
  /** 固定長 of 120 bytes, CRLF between records. */
  FIXED("txt", "text/plain; charset=Shift_JIS"),
  /** UTF-8 with a byte order mark, which spreadsheets recognise. */
  CSV("csv", "text/csv; charset=UTF-8"),
  CSV_WINDOWS("csv", "text/csv; charset=Windows-31J");

  private final String extension;
  private final String contentType;

  FileForm(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  public String extension() {
    return extension;
  }

  public String contentType() {
    return contentType;
  }

  public boolean isFixed() {
    return this == FIXED;
  }
}
