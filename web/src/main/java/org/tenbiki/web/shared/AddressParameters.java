package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.domain.shared.Sorting;

/** What a page's address says beside its path; whatever cannot be meant is as if not there. */
@RequestScoped
public class AddressParameters {
  /** Digits that fit a long. */
  private static final String ID = "[0-9]{1,18}";

  /** Far beyond any list, and small enough to count with. */
  private static final String PAGE_NUMBER = "[1-9][0-9]{0,6}";

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private static final String MONTH = "[0-9]{4}-[0-9]{2}";

  @Inject transient HttpServletRequest request;

  /** Empty if there is none of that name. */
  public OptionalLong id(String name) {
    String text = text(name);
    return text.matches(ID) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  /** Without control characters, and spaces around it; empty if there is none of that name. */
  public String text(String name) {
    String sent = Optional.ofNullable(request.getParameter(name)).orElse("");
    return sent.replaceAll("\\p{Cntrl}", "").strip();
  }

  /** Empty if there is no day of that name, written as date fields send it. */
  public Optional<LocalDate> day(String name) {
    String text = text(name);
    try {
      return text.matches(DAY) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Empty if there is no month of that name, written as month fields send it. */
  public Optional<YearMonth> month(String name) {
    String text = text(name);
    try {
      return text.matches(MONTH) ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Empty if there is no name of one of these under that name. */
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> of) {
    String wanted = text(name);
    return Arrays.stream(of.getEnumConstants()).filter(e -> e.name().equals(wanted)).findFirst();
  }

  /**
   * In which order a list is wanted: {@code sort} names what it is sorted by, behind a hyphen if
   * that is to descend.
   */
  public <K extends Enum<K>> Sorting<K> sorting(Class<K> by, Sorting<K> usual) {
    String text = text("sort");
    boolean descending = text.startsWith("-");
    String name = descending ? text.substring(1) : text;
    return Arrays.stream(by.getEnumConstants())
        .filter(key -> key.name().equals(name))
        .findFirst()
        .map(key -> new Sorting<>(key, descending))
        .orElse(usual);
  }

  /** The page of a list, from 1. */
  public int pageNumber() {
    String text = text("page");
    return text.matches(PAGE_NUMBER) ? Integer.parseInt(text) : 1;
  }
}
