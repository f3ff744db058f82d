package org.tenbiki.infrastructure.mail;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailTemplates;

/** One template per kind and language; its first line is the subject. */
@ApplicationScoped
public class FreemarkerMailTemplates implements MailTemplates {
  private final Configuration configuration;

  public FreemarkerMailTemplates() {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(FreemarkerMailTemplates.class, "");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocalizedLookup(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
  }

  @Override
  public MailText render(MailKind kind, Locale language, Map<String, String> values) {
    String suffix = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "_en" : "_ja";
    StringWriter out = new StringWriter();
    try {
      configuration
          .getTemplate(kind.name().toLowerCase(Locale.ROOT) + suffix + ".ftl")
          .process(values, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("mail " + kind + suffix, e);
    }
    String text = out.toString().strip();
    int end = text.indexOf('\n');
    return new MailText(text.substring(0, end).strip(), text.substring(end).strip() + "\n");
  }
}
