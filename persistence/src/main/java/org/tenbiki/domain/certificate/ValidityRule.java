package org.tenbiki.domain.certificate;

/** How the last day of a certificate is found. Source: requirements C-7 and U-3. */
public enum ValidityRule {
  /** So many calendar days, the day of issue counted. */
  CALENDAR_DAYS,
  /**
   * A year: through the day before the anniversary, or the last day of February where the year has
   * no anniversary.
   */
  YEAR
}
