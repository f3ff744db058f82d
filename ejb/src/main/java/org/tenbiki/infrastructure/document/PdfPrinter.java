package org.tenbiki.infrastructure.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Fills a template and lays it out as PDF, fonts embedded. */
final class PdfPrinter {
  private static final String FONT = "BIZ UDPGothic";
  private static final String FALLBACK_FONT = "Noto Sans JP";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final Configuration CONFIGURATION = configuration();

  private PdfPrinter() {}

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    DefaultObjectWrapperBuilder wrapper =
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(wrapper.build());
    configuration.setClassForTemplateLoading(PdfPrinter.class, "");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocalizedLookup(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    return configuration;
  }

  /**
   * @param template escapes what it is given, by its suffix {@code ftlh}
   */
  static byte[] print(String template, Map<String, Object> values) {
    StringWriter page = new StringWriter();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      CONFIGURATION.getTemplate(template).process(values, page);
      render(page.toString(), pdf);
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("paper " + template, e);
    }
  }

  private static void render(String page, OutputStream pdf) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.useFont(font(document, Fonts.REGULAR), FONT, REGULAR, FontStyle.NORMAL, true);
      builder.useFont(font(document, Fonts.BOLD), FONT, BOLD, FontStyle.NORMAL, true);
      builder.useFont(
          font(document, Fonts.FALLBACK), FALLBACK_FONT, REGULAR, FontStyle.NORMAL, true);
      builder.useReplacementText(PrintableName.MARK);
      builder.withHtmlContent(page, null);
      builder.toStream(pdf);
      builder.run();
    }
  }

  /** Read when the first character needs it. */
  private static PDFontSupplier font(PDDocument document, String name) {
    return new PDFontSupplier(null) {
      @Override
      public PDFont supply() {
        try {
          return PDType0Font.load(document, Fonts.withoutLigatures(name), true);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
