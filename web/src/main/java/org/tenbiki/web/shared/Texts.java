package org.tenbiki.web.shared;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.tenbiki.application.shared.CalendarDay;

/** Texts of the bundles in the page's language. */
public final class Texts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /** The text of that key, its placeholders filled; days as people are told them. */
  public static String text(FacesContext faces, String key, Object... arguments) {
    ResourceBundle bundle = bundle(faces);
    return filled(bundle, key, bundle.getLocale(), arguments);
  }

  /** The same for answers that are no pages, in the language that the request asks for. */
  public static String text(Locale asked, String key, Object... arguments) {
    ResourceBundle texts = ResourceBundle.getBundle("Messages", asked, NO_FALLBACK);
    ResourceBundle bundle = WordsBundle.over(texts);
    return filled(bundle, key, asked, arguments);
  }

  private static String filled(
      ResourceBundle bundle, String key, Locale language, Object... arguments) {
    Object[] told =
        Arrays.stream(arguments)
            .map(
                argument ->
                    argument instanceof LocalDate day ? CalendarDay.in(language, day) : argument)
            .toArray();
    return new MessageFormat(bundle.getString(key), language).format(told);
  }

  /** The text of that key, which has no placeholders; empty if there is none. */
  public static Optional<String> find(FacesContext faces, String key) {
    ResourceBundle bundle = bundle(faces);
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  private static ResourceBundle bundle(FacesContext faces) {
    return faces.getApplication().getResourceBundle(faces, "msg");
  }
}
