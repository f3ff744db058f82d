package org.tenbiki.infrastructure.mail;

import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailTemplates;
import org.tenbiki.domain.notification.MailText;
import org.tenbiki.domain.notification.MailValues;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.TemplateText;

/**
 * One text per kind and language among the resources: its first line is the subject, the footer
 * follows by itself. FreeMarker fills in; it is given strings by name and nothing else: no files to
 * include, no classes, no objects, and a limit to what it may write. That a text asks for no more
 * is the domain's rule; this is the second fence.
 */
@ApplicationScoped
public class FreemarkerMailTemplates implements MailTemplates {
  /** UTF-16 units: as many as the outbox can keep. */
  private static final int LONGEST_SUBJECT = 600;

  private static final int LONGEST_BODY = 20_000;

  private final Configuration configuration = sandbox();
  private final StandardTexts standard = new StandardTexts();

  private static Configuration sandbox() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(null);
    configuration.clearSharedVariables();
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    return configuration;
  }

  @Override
  public TemplateText standard(MailKind kind, MailLanguage language) {
    return standard.text(kind, language);
  }

  @Override
  public Map<MailVariable, String> examples(MailLanguage language) {
    return standard.examples(language);
  }

  @Override
  public MailText render(TemplateText text, MailValues values) {
    Strings model = new Strings(values);
    return new MailText(
        fill(text.subject(), model, LONGEST_SUBJECT).strip(),
        fill(text.body(), model, LONGEST_BODY).strip() + "\n");
  }

  private String fill(String source, Strings model, int longest) {
    BoundedWriter out = new BoundedWriter(longest);
    try {
      new Template("mail", new StringReader(source), configuration).process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("text that obeys no rule", e);
    }
    return out.toString();
  }

  /** Strings by name, and not one object more. */
  private static final class Strings implements TemplateHashModel {
    private final Map<String, String> values;

    Strings(MailValues values) {
      this.values =
          values.values().entrySet().stream()
              .collect(Collectors.toMap(e -> e.getKey().label(), Map.Entry::getValue));
    }

    @Override
    public @Nullable TemplateModel get(String name) {
      String value = values.get(name);
      return value == null ? null : new SimpleScalar(value);
    }

    @Override
    public boolean isEmpty() {
      return values.isEmpty();
    }
  }
}
