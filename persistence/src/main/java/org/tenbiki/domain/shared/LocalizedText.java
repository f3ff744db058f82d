package org.tenbiki.domain.shared;

import java.io.Serializable;
import java.util.Locale;

/**
 * A text that an institution gives in both languages.
 *
 * @param ja Japanese, the language of everyone who asks for neither
 * @param en English
 */
public record LocalizedText(String ja, String en) implements Serializable {
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ja;
  }
}
