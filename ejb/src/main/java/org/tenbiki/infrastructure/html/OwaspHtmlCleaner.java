package org.tenbiki.infrastructure.html;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.tenbiki.domain.announcement.CleanHtml;
import org.tenbiki.domain.announcement.HtmlCleaner;

/** {@link HtmlCleaner} by the OWASP Java HTML Sanitizer. */
@ApplicationScoped
public class OwaspHtmlCleaner implements HtmlCleaner {
  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");

  /** No links: members are told never to follow one in a text; the announcement has its own. */
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("h2", "h3", "p", "br", "strong", "em", "ul", "ol", "li")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowAttributes("scope")
          .matching(false, "col", "row")
          .onElements("th")
          .toFactory();

  @Override
  public CleanHtml clean(String typed) {
    String text = typed.strip().replace("\r\n", "\n").replace('\r', '\n');
    String html = TAG.matcher(text).find() ? text : paragraphs(text);
    return new CleanHtml(readable(POLICY.sanitize(html)));
  }

  private static String paragraphs(String text) {
    return Arrays.stream(text.split("\n[ \t\u3000]*\n\\s*"))
        .filter(paragraph -> !paragraph.isBlank())
        .map(paragraph -> "<p>" + escape(paragraph.strip()) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }

  /**
   * Gives back the signs that the sanitizer encodes for the sake of places that we have none of, so
   * that staff find their mail address as they typed it. No attribute but a scope is ever there.
   */
  private static String readable(String html) {
    return html.replace("&#64;", "@").replace("&#61;", "=").replace("&#43;", "+");
  }
}
