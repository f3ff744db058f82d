package org.tenbiki.infrastructure.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.TemplateText;

/**
 * The texts that come with the product, one per kind and language among the resources: the first
 * line is the subject, the language's footer follows by itself.
 */
final class StandardTexts {
  private record Key(MailKind kind, MailLanguage language) {}

  private final Map<Key, TemplateText> texts = new HashMap<>();
  private final Map<MailLanguage, Map<MailVariable, String>> examples =
      new EnumMap<>(MailLanguage.class);

  /**
   * @throws IllegalStateException if a kind has no text in a language
   */
  StandardTexts() {
    for (MailLanguage language : MailLanguage.values()) {
      examples.put(language, exampleValues(language));
      String footer = resource("footer_" + language.code() + ".ftl");
      for (MailKind kind : MailKind.values()) {
        texts.put(new Key(kind, language), read(kind, language, footer));
      }
    }
  }

  TemplateText text(MailKind kind, MailLanguage language) {
    return Objects.requireNonNull(texts.get(new Key(kind, language)));
  }

  Map<MailVariable, String> examples(MailLanguage language) {
    return Map.copyOf(Objects.requireNonNull(examples.get(language)));
  }

  private static TemplateText read(MailKind kind, MailLanguage language, String footer) {
    String name = kind.name().toLowerCase(Locale.ROOT) + "_" + language.code() + ".ftl";
    String text = resource(name).strip();
    int end = text.indexOf('\n');
    return new TemplateText(text.substring(0, end), text.substring(end).strip() + "\n\n" + footer);
  }

  private static Map<MailVariable, String> exampleValues(MailLanguage language) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(resource("examples_" + language.code() + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<MailVariable, String> values = new EnumMap<>(MailVariable.class);
    for (MailVariable variable : MailVariable.values()) {
      String value = properties.getProperty(variable.label());
      if (value == null) {
        throw new IllegalStateException("no example of " + variable + " in " + language);
      }
      values.put(variable, value);
    }
    return values;
  }

  private static String resource(String name) {
    try (InputStream in = StandardTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
