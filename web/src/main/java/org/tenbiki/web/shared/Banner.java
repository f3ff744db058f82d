package org.tenbiki.web.shared;

import java.time.Duration;

/**
 * A line across the page, above everything else.
 *
 * @param kind how pressing it is
 * @param text in the language of the page
 * @param appearsIn how long until an open page shows it, zero if at once
 */
public record Banner(Kind kind, String text, Duration appearsIn) {
  /** How pressing a banner is. */
  public enum Kind {
    /** Worth knowing soon. */
    WARNING("banner-warning"),
    /** Worth interrupting. */
    EMERGENCY("banner-emergency");

    private final String style;

    Kind(String style) {
      this.style = style;
    }
  }

  /** Classes of the style sheet. */
  public String style() {
    return "banner " + kind.style + (appearsIn.isZero() ? "" : " banner-later");
  }

  public long seconds() {
    return appearsIn.toSeconds();
  }
}
