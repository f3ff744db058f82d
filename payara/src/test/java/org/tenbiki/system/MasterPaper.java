package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The first password, read from a master's paper. */
record MasterPaper(String firstPassword) {
  private static final Pattern PASSWORD = Pattern.compile("初回ログインパスワード([A-Z2-9]{10})大文字");

  static MasterPaper read(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      // letters stand apart on it
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      Matcher password = PASSWORD.matcher(text);
      if (!password.find()) {
        throw new IllegalStateException("no first password: " + text);
      }
      return new MasterPaper(password.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
