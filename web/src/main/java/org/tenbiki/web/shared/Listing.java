package org.tenbiki.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.shared.Sorting;

/**
 * The part of a list that the address names by its parameter {@code page}; past the end, the last
 * part.
 */
public final class Listing<R> {
  private static final int ROWS = 20;

  private final String filters;
  private final Optional<Sorting<?>> sorting;
  private final int pageNumber;
  private final Page<R> page;

  /** Where rows come from. */
  @FunctionalInterface
  public interface Source<R> {
    /**
     * @param first how many rows come before, from 0
     * @param count how many at most
     */
    Page<R> read(int first, int count);
  }

  /** Where rows come from, in the order that is asked for. */
  @FunctionalInterface
  public interface SortedSource<R, K extends Enum<K>> {
    /**
     * @param first how many rows come before, from 0
     * @param count how many at most
     */
    Page<R> read(Sorting<K> sorting, int first, int count);
  }

  private Listing(String filters, Optional<Sorting<?>> sorting, int wanted, Source<R> source) {
    Page<R> read = source.read((wanted - 1) * ROWS, ROWS);
    int last = (int) Math.min(Integer.MAX_VALUE, read.lastPage(ROWS));
    this.filters = filters;
    this.sorting = sorting;
    // the list has become shorter, or someone typed a number
    pageNumber = Math.min(wanted, last);
    page = wanted > last ? source.read((last - 1) * ROWS, ROWS) : read;
  }

  /**
   * @param filters the address parameters that the way to other parts keeps
   */
  public static <R> Listing<R> read(
      AddressParameters parameters, Source<R> source, String... filters) {
    return new Listing<>(
        kept(parameters, filters), Optional.empty(), parameters.pageNumber(), source);
  }

  /**
   * A list that can be sorted.
   *
   * @param usual its order if the address names none
   * @param filters the address parameters that the way to other parts keeps
   */
  public static <R, K extends Enum<K>> Listing<R> sorted(
      AddressParameters parameters,
      Sorting<K> usual,
      SortedSource<R, K> source,
      String... filters) {
    Sorting<K> sorting = parameters.sorting(usual.by().getDeclaringClass(), usual);
    return new Listing<>(
        kept(parameters, filters),
        Optional.of(sorting),
        parameters.pageNumber(),
        (first, count) -> source.read(sorting, first, count));
  }

  private static String kept(AddressParameters parameters, String... filters) {
    StringBuilder kept = new StringBuilder("?");
    for (String name : filters) {
      String value = parameters.text(name);
      if (!value.isEmpty()) {
        kept.append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
            .append('&');
      }
    }
    return kept.toString();
  }

  public List<R> getRows() {
    return page.rows();
  }

  /** In the whole list. */
  public long getTotal() {
    return page.total();
  }

  /** From 1. */
  public int getPageNumber() {
    return pageNumber;
  }

  /** At least 1. */
  public long getLastPage() {
    return page.lastPage(ROWS);
  }

  /** The address of the part before, relative to the page's own. */
  public String getPrevious() {
    return filters + sort() + "page=" + (pageNumber - 1);
  }

  /** The address of the part after, relative to the page's own. */
  public String getFollowing() {
    return filters + sort() + "page=" + (pageNumber + 1);
  }

  private String sort() {
    return sorting.map(s -> "sort=" + name(s.by().name(), s.descending()) + "&").orElse("");
  }

  private static String name(String by, boolean descending) {
    return (descending ? "-" : "") + by;
  }

  /** How the address names the order; empty if the list has but one. */
  public String getSort() {
    return sorting.map(s -> name(s.by().name(), s.descending())).orElse("");
  }

  /** The address of the list sorted by that, or the other way round if it is so already. */
  public String sortAddress(String by) {
    return filters + "sort=" + name(by, ariaSort(by).equals("ascending"));
  }

  /** The column's order in the words of WAI-ARIA. */
  public String ariaSort(String by) {
    return sorting
        .filter(s -> s.by().name().equals(by))
        .map(s -> s.descending() ? "descending" : "ascending")
        .orElse("none");
  }
}
