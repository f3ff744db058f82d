package org.tenbiki.domain.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that mails are written in. Source: requirements, section 8. */
public enum MailLanguage {
  /** For everyone who asks for neither. */
  JA(Locale.JAPANESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  MailLanguage(Locale locale) {
    this.locale = locale;
  }

  public static MailLanguage of(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? EN : JA;
  }

  /** Empty if there is none of that code. */
  public static Optional<MailLanguage> coded(String code) {
    return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
  }

  public Locale locale() {
    return locale;
  }

  /** Two small letters. */
  public String code() {
    return locale.getLanguage();
  }
}
