package org.tenbiki.infrastructure.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFont(() -> Fonts.open(Fonts.REGULAR), FONT, REGULAR, FontStyle.NORMAL, true);
      builder.useFont(() -> Fonts.open(Fonts.BOLD), FONT, BOLD, FontStyle.NORMAL, true);
      builder.useFont(
          () -> Fonts.open(Fonts.FALLBACK), FALLBACK_FONT, REGULAR, FontStyle.NORMAL, true);
      builder.useReplacementText(PrintableName.MARK);
      builder.withHtmlContent(page.toString(), null);
      builder.toStream(pdf);
      builder.run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("paper " + template, e);
    }
  }
}
