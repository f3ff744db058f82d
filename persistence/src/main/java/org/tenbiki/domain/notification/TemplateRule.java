package org.tenbiki.domain.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;

/**
 * What an institution may write into a mail of one kind: text, the kind's variables as {@code
 * ${name}}, and {@code <#if name??> … <#elseif name??> … <#else> … </#if>} around those that may be
 * missing. A text that obeys can always be filled in: nothing in it is executed, nothing is
 * missing, and its length has a limit. Violations carry line, column and word. Source:
 * requirements, section 8.
 */
public record TemplateRule(MailKind kind) {
  /** Code points, every value as long as it may be. */
  public static final int LONGEST_SUBJECT = 300;

  /** Code points, every value as long as it may be. */
  public static final int LONGEST_BODY = 10_000;

  /** A mail is no place for addresses of pages: users are to open their bookmark. */
  private static final Pattern LINK = Pattern.compile("(?i)[a-z]*://|www\\.|mailto:");

  /** Both fields, at most one violation each. */
  public List<Violation> violationsOf(TemplateText text) {
    List<Violation> found = new ArrayList<>();
    subject(text.subject()).ifPresent(found::add);
    violation("body", text.body(), LONGEST_BODY).ifPresent(found::add);
    return List.copyOf(found);
  }

  private Optional<Violation> subject(String subject) {
    return violation("subject", subject, LONGEST_SUBJECT)
        .or(
            () ->
                subject.contains(written(MailVariable.SERVICE_NAME))
                    ? Optional.empty()
                    : Optional.of(
                        Violation.of(
                            "subject",
                            ErrorCode.TEMPLATE_WITHOUT_SERVICE_NAME,
                            written(MailVariable.SERVICE_NAME))));
  }

  private static String written(MailVariable variable) {
    return "${" + variable.label() + "}";
  }

  private Optional<Violation> violation(String field, String text, int longest) {
    if (text.isEmpty()) {
      return Optional.of(Violation.of(field, ErrorCode.REQUIRED));
    }
    TemplateMarkup markup = new TemplateMarkup(kind, text);
    return control(field, text)
        .or(() -> markup.fault().map(f -> at(field, f.code(), text, f.index(), f.word())))
        .or(() -> link(field, text))
        .or(() -> length(field, Math.max(markup.longest(), points(text)), longest));
  }

  private static Optional<Violation> length(String field, int length, int longest) {
    return length > longest
        ? Optional.of(Violation.of(field, ErrorCode.TEMPLATE_TOO_LONG, length, longest))
        : Optional.empty();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Optional<Violation> control(String field, String text) {
    boolean body = field.equals("body");
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (body ? !PlainText.isOfBody(c) : !PlainText.isOfOneLine(c)) {
        String word = String.format("U+%04X", c);
        return Optional.of(at(field, ErrorCode.TEMPLATE_CONTROL_CHARACTER, text, i, word));
      }
    }
    return Optional.empty();
  }

  private static Optional<Violation> link(String field, String text) {
    Matcher link = LINK.matcher(text);
    return link.find()
        ? Optional.of(at(field, ErrorCode.TEMPLATE_LINK, text, link.start(), link.group()))
        : Optional.empty();
  }

  private static Violation at(String field, ErrorCode code, String text, int index, String word) {
    String before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int start = before.lastIndexOf('\n') + 1;
    int column = before.codePointCount(start, before.length()) + 1;
    return Violation.of(field, code, line, column, word);
  }
}
