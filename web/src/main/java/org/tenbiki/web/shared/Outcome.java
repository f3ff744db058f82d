package org.tenbiki.web.shared;

/** Where an action leads: always by redirect, so that reload and Back send nothing twice. */
public final class Outcome {
  /** Stay, and show what is wrong. */
  public static final String STAY = "";

  private Outcome() {}

  /**
   * @param page from the root of the application, without extension
   */
  public static String to(String page) {
    return page + "?faces-redirect=true";
  }

  /** The same, with one sentence about what has just happened. */
  public static String to(String page, Notice notice) {
    return notice.appendedTo(to(page));
  }
}
