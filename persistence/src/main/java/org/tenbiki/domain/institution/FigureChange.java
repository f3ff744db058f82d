package org.tenbiki.domain.institution;

/**
 * A figure that changes.
 *
 * @param before as the form keeps it
 * @param after as the form keeps it
 */
public record FigureChange(ProfileField field, String before, String after) {
  /** For the audit trail. */
  @Override
  public String toString() {
    return told(before) + " -> " + told(after);
  }

  private static String told(String figure) {
    return figure.isEmpty() ? "none" : figure;
  }
}
