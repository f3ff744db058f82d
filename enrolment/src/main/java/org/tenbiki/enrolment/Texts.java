package org.tenbiki.enrolment;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the program, in Japanese or English. */
final class Texts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.tenbiki.enrolment.Texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Japanese where the system speaks it, else English. */
  static Texts of(Locale system) {
    return new Texts(
        system.getLanguage().equals(Locale.JAPANESE.getLanguage())
            ? Locale.JAPANESE
            : Locale.ENGLISH);
  }

  Locale locale() {
    return locale;
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  String step(Enrolment.Step step) {
    return text("step." + step);
  }

  /** What went wrong and what to do, with the code for the help desk. */
  String trouble(TroubleException e) {
    String text = text("trouble." + e.trouble(), e.arguments());
    String code = e.trouble().code();
    return code.isEmpty() ? text : text + " (" + code + ")";
  }
}
