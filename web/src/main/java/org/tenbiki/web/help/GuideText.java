package org.tenbiki.web.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/**
 * What one guide says in one language, from the content files under {@code guides/}: whoever keeps
 * the guides true to the browsers edits those alone.
 */
public final class GuideText {
  /** Each guide has them all, in this order. */
  static final List<String> SECTIONS = List.of("import", "check", "delete");

  private static final String FOLDER = "guides/";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle content;

  private GuideText(ResourceBundle content) {
    this.content = content;
  }

  static GuideText of(ImportGuide guide, Locale locale) {
    return new GuideText(file(guide.file(), locale));
  }

  /** What holds for every guide. */
  static List<String> good(Locale locale) {
    return lines(file("common", locale), "good");
  }

  public String title() {
    return content.getString("title");
  }

  /** When the steps were last compared with the browser. */
  public LocalDate date() {
    return LocalDate.parse(content.getString("date"));
  }

  /** What they were compared with. */
  public String basis() {
    return content.getString("basis");
  }

  /** The steps of that section, as long as the file goes on. */
  public List<String> steps(String section) {
    return lines(content, section);
  }

  private static List<String> lines(ResourceBundle content, String section) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> section + "." + number)
        .takeWhile(content::containsKey)
        .map(content::getString)
        .toList();
  }

  /** The base file is Japanese; the language of the machine has no say. */
  private static ResourceBundle file(String name, Locale locale) {
    return ResourceBundle.getBundle(
        FOLDER + name, locale, GuideText.class.getClassLoader(), NO_FALLBACK);
  }
}
