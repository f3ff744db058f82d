package org.tenbiki.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tenbiki.application.shared.Page;

/**
 * The part of a list that the address names by its parameter {@code page}; past the end, the last
 * part.
 */
public final class Listing<R> {
  private static final int ROWS = 20;

  private final String filters;
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

  private Listing(String filters, int wanted, Source<R> source) {
    Page<R> read = source.read((wanted - 1) * ROWS, ROWS);
    int last = (int) Math.min(Integer.MAX_VALUE, read.lastPage(ROWS));
    this.filters = filters;
    // the list has become shorter, or someone typed a number
    pageNumber = Math.min(wanted, last);
    page = wanted > last ? source.read((last - 1) * ROWS, ROWS) : read;
  }

  /**
   * @param filters the address parameters that the way to other parts keeps
   */
  public static <R> Listing<R> read(
      AddressParameters parameters, Source<R> source, String... filters) {
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
    return new Listing<>(kept.toString(), parameters.pageNumber(), source);
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
    return filters + "page=" + (pageNumber - 1);
  }

  /** The address of the part after, relative to the page's own. */
  public String getFollowing() {
    return filters + "page=" + (pageNumber + 1);
  }
}
