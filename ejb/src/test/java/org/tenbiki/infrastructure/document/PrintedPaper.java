package org.tenbiki.infrastructure.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What others read in a PDF. */
final class PrintedPaper {
  private PrintedPaper() {}

  /** By poppler, laid out as on the paper. */
  static String text(Path pdf) throws Exception {
    return output("pdftotext", "-layout", pdf.toString(), "-");
  }

  static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }
}
