package org.tenbiki.domain.notification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.notification.MailVariable.Presence;
import org.tenbiki.domain.shared.ErrorCode;

/** Reads a template's markup from left to right, up to the first fault. */
final class TemplateMarkup {
  /** What is allowed, in the order of the groups; then whatever else would begin markup. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\$\\{([A-Za-z]+)}"
              + "|<#(if|elseif) ([A-Za-z]+)\\?\\?>"
              + "|(<#else>)"
              + "|(</#if>)"
              + "|[$#]\\{|</?[#@]|\\[/?[#@=]");

  private static final int DEEPEST = 5;

  private static final Pattern WORD = Pattern.compile("[^\\s>}]{1,40}[>}]?");

  private final MailKind kind;
  private final String text;
  private final Deque<Condition> open = new ArrayDeque<>();
  private @Nullable Fault fault;
  private int longest;

  /** A fault and where it begins. */
  record Fault(ErrorCode code, int index, String word) {}

  /** An open condition: what is known outside and in its present branch. */
  private static final class Condition {
    private final int index;
    private final Set<MailVariable> outside;
    private Set<MailVariable> inside;
    private boolean last;

    Condition(int index, Set<MailVariable> outside, MailVariable asked) {
      this.index = index;
      this.outside = outside;
      this.inside = with(outside, asked);
    }

    static Set<MailVariable> with(Set<MailVariable> known, MailVariable more) {
      Set<MailVariable> all = EnumSet.of(more);
      all.addAll(known);
      return all;
    }
  }

  TemplateMarkup(MailKind kind, String text) {
    this.kind = kind;
    this.text = text;
    read();
  }

  /** Empty if everything is allowed. */
  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Most code points that the text can become, all branches taken together. */
  int longest() {
    return longest;
  }

  private void read() {
    Matcher markup = MARKUP.matcher(text);
    int end = 0;
    while (fault == null && markup.find()) {
      longest += text.codePointCount(end, markup.start());
      end = markup.end();
      fault = next(markup);
    }
    longest += text.codePointCount(end, text.length());
    if (fault == null && !open.isEmpty()) {
      fault = fault(ErrorCode.TEMPLATE_UNBALANCED, open.getLast().index);
    }
  }

  private @Nullable Fault next(Matcher markup) {
    int index = markup.start();
    if (markup.group(1) != null) {
      return value(index, markup.group(1));
    }
    if (markup.group(2) != null) {
      return condition(index, markup.group(2).equals("if"), markup.group(3));
    }
    if (markup.group(4) != null) {
      return otherwise(index);
    }
    if (markup.group(5) != null) {
      return open.poll() == null ? fault(ErrorCode.TEMPLATE_UNBALANCED, index) : null;
    }
    return fault(ErrorCode.TEMPLATE_NOT_ALLOWED, index);
  }

  private @Nullable Fault value(int index, String name) {
    Optional<MailVariable> variable = variable(name);
    if (variable.isEmpty()) {
      return new Fault(ErrorCode.TEMPLATE_UNKNOWN_NAME, index, name);
    }
    if (variable.get().presence() == Presence.CONDITION) {
      return new Fault(ErrorCode.TEMPLATE_CONDITION_ONLY, index, name);
    }
    if (variable.get().presence() == Presence.SOMETIMES && !known().contains(variable.get())) {
      return new Fault(ErrorCode.TEMPLATE_NEEDS_CONDITION, index, name);
    }
    longest += variable.get().maxLength();
    return null;
  }

  private @Nullable Fault condition(int index, boolean opening, String name) {
    Optional<MailVariable> variable = variable(name);
    if (variable.isEmpty()) {
      return new Fault(ErrorCode.TEMPLATE_UNKNOWN_NAME, index, name);
    }
    if (variable.get().presence() == Presence.ALWAYS) {
      return fault(ErrorCode.TEMPLATE_NOT_ALLOWED, index);
    }
    if (opening) {
      if (open.size() == DEEPEST) {
        return fault(ErrorCode.TEMPLATE_NOT_ALLOWED, index);
      }
      open.push(new Condition(index, known(), variable.get()));
      return null;
    }
    Condition current = open.peek();
    if (current == null || current.last) {
      return fault(ErrorCode.TEMPLATE_UNBALANCED, index);
    }
    current.inside = Condition.with(current.outside, variable.get());
    return null;
  }

  private @Nullable Fault otherwise(int index) {
    Condition current = open.peek();
    if (current == null || current.last) {
      return fault(ErrorCode.TEMPLATE_UNBALANCED, index);
    }
    current.inside = current.outside;
    current.last = true;
    return null;
  }

  private Optional<MailVariable> variable(String name) {
    return MailVariable.named(name).filter(kind.variables()::contains);
  }

  /** What is known to be there at this place. */
  private Set<MailVariable> known() {
    Condition current = open.peek();
    return current == null ? EnumSet.noneOf(MailVariable.class) : current.inside;
  }

  private Fault fault(ErrorCode code, int index) {
    Matcher word = WORD.matcher(text).region(index, text.length());
    return new Fault(code, index, word.lookingAt() ? word.group() : "");
  }
}
