package org.tenbiki.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of pages with those that a kind of system words otherwise: its file under {@code
 * words/} holds no more than these. Source: requirements, sections 10 to 12.
 */
final class WordsBundle extends ResourceBundle {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Asked for with every text of every page; the platform throws each time for a missing file. */
  private static final Map<String, Optional<ResourceBundle>> FOUND = new ConcurrentHashMap<>();

  private final ResourceBundle words;
  private final ResourceBundle texts;

  private WordsBundle(ResourceBundle words, ResourceBundle texts) {
    this.words = words;
    this.texts = texts;
  }

  /** The same bundle where the current institution's kind of system says nothing otherwise. */
  static ResourceBundle over(ResourceBundle texts) {
    String name = CDI.current().select(CurrentInstitution.class).get().wordsName();
    return FOUND
        .computeIfAbsent(name + " " + texts.getLocale(), key -> find(name, texts.getLocale()))
        .<ResourceBundle>map(words -> new WordsBundle(words, texts))
        .orElse(texts);
  }

  private static Optional<ResourceBundle> find(String name, Locale locale) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ResourceBundle.getBundle(
              "words/" + name, locale, WordsBundle.class.getClassLoader(), NO_FALLBACK));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    ResourceBundle from = words.containsKey(key) ? words : texts;
    return from.containsKey(key) ? from.getObject(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }

  @Override
  public Locale getLocale() {
    return texts.getLocale();
  }
}
